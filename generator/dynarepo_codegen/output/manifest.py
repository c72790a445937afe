"""The record of what generation wrote into a service's folder, and from what."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from .problems import Problem, RefusedError, shown
from .safe_paths import is_safe

MANIFEST_NAME = ".dynarepo-manifest.json"
STAGING_NAME = ".dynarepo-staging"
_FORMAT = 1


@dataclass(frozen=True, slots=True)
class FileRecord:
    """One written file: the hash of its content, and of the unformatted source it came from."""

    content: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    """`input` is the fingerprint of all that the files were generated from."""

    input: str = ""
    files: Mapping[str, FileRecord] = field(default_factory=dict[str, FileRecord])

    def to_text(self) -> str:
        """The manifest as sorted JSON: the same bytes for the same values."""
        files: dict[str, dict[str, str]] = {}
        for path, record in sorted(self.files.items()):
            files[path] = {"content": record.content}
            if record.source:
                files[path]["source"] = record.source
        document = {"format": _FORMAT, "input": self.input, "files": files}
        return json.dumps(document, indent=1, ensure_ascii=True) + "\n"


def read_manifest(path: Path) -> Manifest | None:
    """The manifest at `path`, `None` when there is none; refused when it is damaged."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None
    except (NotADirectoryError, IsADirectoryError):
        return None
    except UnicodeDecodeError:
        raise damaged(path) from None
    try:
        document = mapping(json.loads(text))
        if document.get("format") != _FORMAT:
            raise ValueError("written by another version")
        return Manifest(string(document.get("input")), dict(_records(document.get("files"))))
    except (ValueError, RecursionError):
        raise damaged(path) from None


def _records(value: object) -> Iterator[tuple[str, FileRecord]]:
    for path, entry in mapping(value).items():
        record = mapping(entry)
        yield plain(path), FileRecord(
            string(record.get("content")), string(record.get("source", ""))
        )


def plain(path: str) -> str:
    """A path read from a record; a record is a file anybody can edit, so it proves nothing."""
    if not is_safe(path):
        raise ValueError(path)
    return path


def mapping(value: object) -> dict[str, object]:
    """`value`, proven to be a JSON object."""
    if not isinstance(value, dict):
        raise ValueError("an object is expected")
    return cast(dict[str, object], value)


def string(value: object) -> str:
    """`value`, proven to be a JSON string."""
    if not isinstance(value, str):
        raise ValueError("a string is expected")
    return value


def damaged(path: Path) -> RefusedError:
    """The refusal for a record that cannot be read."""
    return RefusedError(
        Problem(
            shown(path),
            "DR703",
            "cannot be read as the record of generated files",
            "restore it from version control, or pass `--force` to write everything anew",
        )
    )
