"""Finds and reads schema files, and the lock files beside them."""

import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from dynarepo_codegen.output.fingerprint import fingerprint
from dynarepo_codegen.output.problems import Problem, RefusedError, shown, system_problem

SCHEMA_SUFFIXES = (".yaml", ".yml")
_SERVICE_LINE = re.compile(r"^service:[ \t]+([A-Za-z0-9_]+)[ \t]*(?:#.*)?$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class SchemaFile:
    """One schema file; `service` is empty where only a real parser could tell its name."""

    path: Path
    shown: str
    text: str
    service: str


@dataclass(frozen=True, slots=True)
class SchemaFiles:
    """The schema files of one run, in the order of their names, and the locks beside them."""

    files: tuple[SchemaFile, ...]
    locks: Mapping[str, str]

    def lock_path(self, service: str) -> Path:
        """Where the lock of a service lives: next to its first file."""
        owners = [file for file in self.files if file.service == service] or self.files
        return owners[0].path.with_name(f"{service}.lock")

    def fingerprint(self, service: str, lock: str) -> str:
        """The fingerprint of all that a service may be generated from."""
        texts = [(f.path.name, f.text) for f in self.files if f.service in ("", service)]
        return fingerprint(texts, lock)

    def known_fingerprints(self) -> dict[str, str] | None:
        """The fingerprint of every service; `None` when a file's service is not known."""
        if not all(file.service for file in self.files):
            return None
        return {
            service: self.fingerprint(service, self.locks.get(service, ""))
            for service in sorted({file.service for file in self.files})
        }


def read_schema_files(arguments: Sequence[str], default: Path) -> SchemaFiles:
    """Read the files that the arguments name, or those of the project's schema folder."""
    found: dict[Path, str] = {}
    problems: list[Problem] = []
    for path in [Path(argument) for argument in arguments] or [_relative(default)]:
        try:
            files = _files_of(path)
        except RefusedError as refused:
            problems += refused.problems
        else:
            found.update((Path(os.path.normpath(file.absolute())), _shown(file)) for file in files)
    texts: dict[Path, str] = {}
    for path in found:
        try:
            texts[path] = read_text(path)
        except RefusedError as refused:
            problems += refused.problems
    if problems:
        raise RefusedError(*problems)
    ordered = sorted(found, key=lambda path: found[path])
    schemas = tuple(
        SchemaFile(path, found[path], texts[path], _service_of(texts[path])) for path in ordered
    )
    return SchemaFiles(schemas, _read_locks(schemas))


def _files_of(path: Path) -> list[Path]:
    if path.is_dir():
        try:
            files = [file for file in path.iterdir() if file.suffix in SCHEMA_SUFFIXES]
        except OSError as error:
            raise RefusedError(system_problem(error, path)) from error
        special = [file for file in files if _is_special(file)]
        if special:
            raise RefusedError(*(_not_regular(file) for file in special))
        if files:
            return files
        message = "this folder holds no `*.yaml` or `*.yml` file"
        raise RefusedError(_not_found(path, message))
    if not path.exists():
        raise RefusedError(_not_found(path, "there is no such file or folder"))
    return [path]


def _is_special(file: Path) -> bool:
    """Whether it is a pipe or a device, which might never end."""
    return file.exists() and not file.is_file() and not file.is_dir()


def _not_regular(file: Path) -> Problem:
    message = "is a pipe, a socket or a device, and not a file"
    return Problem(_shown(file), "DR705", message, "move it out of the schema folder")


def _not_found(path: Path, message: str) -> Problem:
    hint = "name another file or folder, or write a first schema with `dynarepo init`"
    return Problem(_shown(path), "DR708", message, hint)


def _shown(path: Path) -> str:
    if path.is_absolute() and not path.is_relative_to(Path.cwd()):
        return path.as_posix()
    return _relative(path).as_posix()


def _relative(path: Path) -> Path:
    try:
        return Path(os.path.relpath(path))
    except ValueError:  # another drive
        return path


def read_text(path: Path) -> str:
    """The text of a UTF-8 file, without a byte order mark, with `\\n` line ends."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise RefusedError(system_problem(error, path)) from error
    except UnicodeDecodeError as error:
        message = f"is not encoded in UTF-8: byte {error.start + 1} is not part of a character"
        raise RefusedError(
            Problem(shown(path), "DR709", message, "save the file as UTF-8")
        ) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _service_of(text: str) -> str:
    lines = _SERVICE_LINE.findall(text)
    return lines[0] if len(lines) == 1 and text.count("\nservice") <= 1 else ""


def _read_locks(files: Sequence[SchemaFile]) -> dict[str, str]:
    paths: dict[str, Path] = {}
    for file in files:
        if file.service:
            paths.setdefault(file.service, file.path.with_name(f"{file.service}.lock"))
    if not all(file.service for file in files) and files:
        # Any lock beside the files may belong to a service whose name is not known yet.
        for lock in sorted(files[0].path.parent.glob("*.lock")):
            paths.setdefault(lock.stem, lock)
    return {service: read_text(path) for service, path in paths.items() if path.is_file()}
