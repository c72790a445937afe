"""What writing one service's files would do to its folder, decided without touching it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from .content_hash import hash_of_file, hash_of_text
from .journal import JOURNAL_NAME, KnownHashes, joined, read_journal
from .manifest import MANIFEST_NAME, FileRecord, Manifest, read_manifest
from .problems import Problem, RefusedError, shown
from .safe_paths import Tree, refuse_unsafe


@dataclass(frozen=True, slots=True)
class ServiceOutput:
    """What a service's folder shall hold; paths are relative to that folder.

    `manifest` is `None` for a service that no longer exists: all its files are stale.
    """

    service: str
    files: Mapping[str, str]
    manifest: Manifest | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Each file of one service by what has to happen to it."""

    output: ServiceOutput
    known: KnownHashes
    write: tuple[str, ...]
    unchanged: tuple[str, ...]
    remove: tuple[str, ...]
    records_differ: bool
    problems: tuple[Problem, ...]


def service_output(
    service: str, files: Mapping[str, str], input_hash: str, source_hashes: Mapping[str, str]
) -> ServiceOutput:
    """The output of a service, with the manifest that describes it."""
    records = {
        path: FileRecord(hash_of_text(text), source_hashes.get(path, ""))
        for path, text in files.items()
    }
    return ServiceOutput(service, files, Manifest(input_hash, records))


def services_on_disk(root: Path) -> tuple[str, ...]:
    """The services whose folder below `root` holds a record of ours."""
    if not root.is_dir():
        return ()
    return tuple(
        sorted(
            folder.name
            for folder in root.iterdir()
            if folder.is_dir()
            and not folder.is_symlink()
            and ((folder / MANIFEST_NAME).exists() or (folder / JOURNAL_NAME).exists())
        )
    )


def compare(tree: Tree, output: ServiceOutput, *, force: bool) -> Comparison:
    """Sort a service's files, and find every reason not to write them."""
    refuse_unsafe(output.service)
    folder = output.service
    manifest_path = tree.path(f"{folder}/{MANIFEST_NAME}")
    old, journal = _records(tree, folder, force=force)
    old_known = {path: frozenset({record.content}) for path, record in old.files.items()}
    known = joined(old_known, journal or {})
    write: list[str] = []
    unchanged: list[str] = []
    remove: list[str] = []
    problems: list[Problem] = []
    for path, text in sorted(output.files.items()):
        target = tree.path(f"{folder}/{path}")
        blocked = _blocked(target)
        if blocked:
            if blocked not in problems:
                problems.append(blocked)
        elif not target.exists():
            write.append(path)
        elif (found := hash_of_file(target)) == hash_of_text(text):
            unchanged.append(path)
        elif found in known.get(path, frozenset()) or force:
            write.append(path)
        else:
            problems.append(_edited(target) if path in known else _foreign(target))
    for path in sorted(known.keys() - output.files.keys()):
        target = tree.path(f"{folder}/{path}")
        if not target.is_file():
            continue
        if hash_of_file(target) in known[path] or force:
            remove.append(path)
        else:
            problems.append(_edited(target))
    new_record = output.manifest and hash_of_text(output.manifest.to_text())
    old_record = hash_of_file(manifest_path) if manifest_path.is_file() else None
    return Comparison(
        output,
        known,
        tuple(write),
        tuple(unchanged),
        tuple(remove),
        records_differ=journal is not None or new_record != old_record,
        problems=tuple(problems),
    )


def _records(tree: Tree, folder: str, *, force: bool) -> tuple[Manifest, KnownHashes | None]:
    try:
        manifest = read_manifest(tree.path(f"{folder}/{MANIFEST_NAME}"))
        return manifest or Manifest(), read_journal(tree.path(f"{folder}/{JOURNAL_NAME}"))
    except RefusedError as refused:
        if force and all(problem.code == "DR703" for problem in refused.problems):
            # An empty journal makes the writer replace both records.
            return Manifest(), {}
        raise


def _blocked(target: Path) -> Problem | None:
    for folder in target.parents:
        if folder.exists() and not folder.is_dir():
            return _in_the_way(folder, "a file stands where generation needs a folder")
    if target.is_dir():
        return _in_the_way(target, "a folder stands where generation needs a file")
    if target.exists() and not target.is_file():
        return _in_the_way(target, "a pipe or a device stands where generation needs a file")
    return None


def _in_the_way(path: Path, message: str) -> Problem:
    return Problem(
        shown(path), "DR702", message, "move it elsewhere, or choose another folder with `--out`"
    )


def _foreign(target: Path) -> Problem:
    return Problem(
        shown(target),
        "DR702",
        "was not generated, but stands where a generated file belongs",
        "move it elsewhere, choose another folder with `--out`, or overwrite it with `--force`; "
        f"where `{MANIFEST_NAME}` was lost, restore it",
    )


def _edited(target: Path) -> Problem:
    return Problem(
        shown(target),
        "DR701",
        "was edited by hand since it was generated",
        "move the edit into a subclass outside of this folder and restore the file, "
        "or discard the edit with `--force`",
    )
