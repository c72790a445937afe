"""Writes generated files so that a crash at any moment loses nothing.

Everything is prepared in a staging folder beside the services first: a failure up to there leaves
the tree as it was. Then, service by service: the journal is put in place, stale files go, new
files replace old ones one at a time, the manifest follows, and the journal goes. Lock files come
last. A crash in between leaves a mixture of old and new files in which the journal vouches for
both, so the next run completes or reverts it without mistaking any for an edit; and since a lock
is replaced only after its service is whole, that run still compares against the old layout.
This protects against a process that dies, not against a disk that forgets what it acknowledged.
"""

import os
import shutil
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from .comparison import Comparison, ServiceOutput, compare
from .content_hash import hash_of_text
from .journal import JOURNAL_NAME, joined, journal_text
from .manifest import MANIFEST_NAME, STAGING_NAME
from .problems import RefusedError, system_problem
from .safe_paths import Tree

_LOCK_SUFFIX = ".dynarepo-new"


@dataclass(frozen=True, slots=True)
class Written:
    """How many files of one service were written, left alone, and removed."""

    service: str
    written: int
    unchanged: int
    removed: int


def write_services(
    root: Path, outputs: Sequence[ServiceOutput], locks: Mapping[Path, str], *, force: bool = False
) -> tuple[Written, ...]:
    """Make the folders below `root` hold exactly these outputs, or refuse and touch nothing."""
    tree = Tree(root)
    staging = tree.root / STAGING_NAME
    try:
        comparisons = [compare(tree, output, force=force) for output in outputs]
        problems = [problem for found in comparisons for problem in found.problems]
        if problems:
            # Services share the folder above them, and what is wrong with it.
            raise RefusedError(*dict.fromkeys(problems))
        changed = [c for c in comparisons if c.write or c.remove or c.records_differ]
        changed_locks = {path: text for path, text in locks.items() if _differs(path, text)}
        if changed or changed_locks:
            is_new = not tree.root.exists()
            try:
                _stage(tree, staging, changed, changed_locks)
                for comparison in changed:
                    _swap(tree, staging, comparison)
                for path in changed_locks:
                    _staged_lock(path).replace(path)
            finally:
                _clear(staging, changed_locks)
                if is_new:
                    with suppress(OSError):
                        tree.root.rmdir()  # only when nothing reached it
    except OSError as error:
        raise RefusedError(system_problem(error, root)) from error
    for comparison in comparisons:
        _mark_verified(tree, comparison.output)
    return tuple(
        Written(found.output.service, len(found.write), len(found.unchanged), len(found.remove))
        for found in comparisons
    )


def _differs(path: Path, text: str) -> bool:
    try:
        return path.read_bytes().replace(b"\r\n", b"\n") != text.encode("utf-8")
    except FileNotFoundError:
        return True


def _staged_lock(path: Path) -> Path:
    # A lock may live on another file system than the output, where replacing is not atomic.
    return path.with_name(path.name + _LOCK_SUFFIX)


def _clear(staging: Path, locks: Mapping[Path, str]) -> None:
    shutil.rmtree(staging, ignore_errors=True)
    for path in locks:
        with suppress(OSError):
            _staged_lock(path).unlink(missing_ok=True)


def _stage(
    tree: Tree, staging: Path, comparisons: Sequence[Comparison], locks: Mapping[Path, str]
) -> None:
    tree.path(STAGING_NAME)
    _clear(staging, locks)
    for comparison in comparisons:
        output = comparison.output
        folder = staging / output.service
        folder.mkdir(parents=True)
        for path in comparison.write:
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            _write_text(target, output.files[path])
        new = {path: frozenset({hash_of_text(text)}) for path, text in output.files.items()}
        _write_text(folder / JOURNAL_NAME, journal_text(joined(comparison.known, new)))
        if output.manifest is not None:
            _write_text(folder / MANIFEST_NAME, output.manifest.to_text())
    for lock, text in locks.items():
        _write_text(_staged_lock(lock), text)


def _swap(tree: Tree, staging: Path, comparison: Comparison) -> None:
    output = comparison.output
    folder = tree.path(f"{output.service}/{MANIFEST_NAME}").parent
    staged = staging / output.service
    folder.mkdir(parents=True, exist_ok=True)
    (staged / JOURNAL_NAME).replace(folder / JOURNAL_NAME)
    for path in comparison.remove:
        _remove_file(folder / path)
    for path in comparison.write:
        target = tree.path(f"{output.service}/{path}")
        target.parent.mkdir(parents=True, exist_ok=True)
        (staged / path).replace(target)
    if output.manifest is not None:
        (staged / MANIFEST_NAME).replace(folder / MANIFEST_NAME)
    else:
        (folder / MANIFEST_NAME).unlink(missing_ok=True)
    for path in comparison.known.keys() - output.files.keys():
        _remove_empty_folders((folder / path).parent, folder)
    (folder / JOURNAL_NAME).unlink()
    if output.manifest is None:
        _remove_empty_folders(folder, folder)


def _remove_file(path: Path) -> None:
    path.unlink()
    # Byte code of a deleted module would keep its folder alive, and importable as a namespace.
    for compiled in (path.parent / "__pycache__").glob(f"{path.stem}.*.pyc"):
        with suppress(OSError):
            compiled.unlink()


def _remove_empty_folders(folder: Path, last: Path) -> None:
    while folder.is_relative_to(last):
        with suppress(OSError):
            (folder / "__pycache__").rmdir()
        try:
            folder.rmdir()
        except OSError:
            if folder.exists():
                return
        folder = folder.parent


def _write_text(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        stream.write(text)


def _mark_verified(tree: Tree, output: ServiceOutput) -> None:
    # The next run compares this time with that of the generator's own files.
    with suppress(OSError):
        if output.manifest is not None:
            os.utime(tree.path(f"{output.service}/{MANIFEST_NAME}"))
