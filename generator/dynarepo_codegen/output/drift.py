"""How the files on disk differ from what would be generated; nothing is written."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path
from typing import Literal

from .comparison import ServiceOutput
from .journal import JOURNAL_NAME, read_journal
from .manifest import MANIFEST_NAME, Manifest, read_manifest
from .problems import RefusedError, shown, system_problem
from .safe_paths import Tree

DriftKind = Literal["changed", "missing", "extra"]


@dataclass(frozen=True, slots=True)
class Drift:
    """One file that differs: `extra` means written by us once, and no longer generated."""

    kind: DriftKind
    path: str
    diff: str

    def render(self) -> str:
        """The word, the file, and the unified diff from disk to what would be generated."""
        return f"{self.kind}: {self.path}\n{self.diff}"


def find_drift(
    root: Path, outputs: Sequence[ServiceOutput], locks: Mapping[Path, str]
) -> tuple[Drift, ...]:
    """Every file that differs, in the order of the paths."""
    tree = Tree(root)
    try:
        found = [drift for output in outputs for drift in _of_service(tree, output)]
        for path, text in locks.items():
            found += _of_file(path, text)
    except OSError as error:
        raise RefusedError(system_problem(error, root)) from error
    return tuple(sorted(found, key=lambda drift: drift.path))


def _of_service(tree: Tree, output: ServiceOutput) -> Iterator[Drift]:
    folder = output.service
    manifest_path = tree.path(f"{folder}/{MANIFEST_NAME}")
    for path, text in output.files.items():
        yield from _of_file(tree.path(f"{folder}/{path}"), text)
    try:
        manifest = read_manifest(manifest_path)
        journal = read_journal(tree.path(f"{folder}/{JOURNAL_NAME}"))
    except RefusedError:
        # A damaged record is a difference like any other; only writing has to be careful.
        yield Drift("changed", shown(manifest_path), "")
        return
    ours = (manifest.files.keys() if manifest else set[str]()) | (journal or {}).keys()
    for path in ours - output.files.keys():
        target = tree.path(f"{folder}/{path}")
        if target.is_file():
            yield from _of_file(target, None)
    if output.manifest is None:
        return
    if manifest is None:
        yield Drift("missing", shown(manifest_path), "")
    elif _contents(manifest) != _contents(output.manifest) or journal is not None:
        yield Drift("changed", shown(manifest_path), "")


def _contents(manifest: Manifest) -> dict[str, str]:
    # The fingerprints of inputs may differ while the output does not: a comment was edited.
    return {path: record.content for path, record in manifest.files.items()}


def _of_file(path: Path, text: str | None) -> Iterator[Drift]:
    name = shown(path)
    old = _lines(path) if path.is_file() else None
    new = None if text is None else text.splitlines(keepends=True)
    if old == new:
        return
    kind: DriftKind = "missing" if old is None else "extra" if new is None else "changed"
    diff = unified_diff(
        old or [],
        new or [],
        "/dev/null" if old is None else f"{name} (on disk)",
        "/dev/null" if new is None else f"{name} (generated)",
    )
    yield Drift(kind, name, "".join(_ended(line) for line in diff))


def _lines(path: Path) -> list[str]:
    text = path.read_bytes().decode("utf-8", errors="backslashreplace")
    return text.replace("\r\n", "\n").replace("\r", "\n").splitlines(keepends=True)


def _ended(line: str) -> str:
    return line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
