"""Decides without parsing anything whether generating again could change anything."""

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from os import scandir
from pathlib import Path

from .comparison import services_on_disk
from .content_hash import hash_of_file
from .journal import JOURNAL_NAME
from .manifest import MANIFEST_NAME, STAGING_NAME, read_manifest
from .safe_paths import Tree

_PACKAGE = Path(__file__).parent.parent


def generator_version() -> str:
    """The installed version of dynarepo."""
    return _version_of("dynarepo")


def formatter_version() -> str:
    """The installed version of black; versions of black differ in their bytes."""
    return _version_of("black")


def _version_of(distribution: str) -> str:
    try:
        return version(distribution)
    except PackageNotFoundError:
        return "unknown"


def fingerprint(schemas: Sequence[tuple[str, str]], lock: str) -> str:
    """The hash of all that one service is generated from: schema names and texts, and its lock."""
    parts = [generator_version(), formatter_version(), lock, sorted(schemas)]
    return sha256(json.dumps(parts).encode()).hexdigest()


def unchanged_files(
    root: Path, fingerprints: Mapping[str, str], *, all_services: bool
) -> dict[str, int] | None:
    """The number of files of each service when all of them are current, else `None`.

    Current means: the manifest carries the service's fingerprint, is younger than the generator's
    own code, and tells the truth about every file; and no run was interrupted.
    """
    tree = Tree(root)
    if all_services and set(services_on_disk(tree.root)) - fingerprints.keys():
        return None
    if (tree.root / STAGING_NAME).exists():
        return None
    newest = _newest(_PACKAGE)
    counts: dict[str, int] = {}
    for service, expected in fingerprints.items():
        path = tree.path(f"{service}/{MANIFEST_NAME}")
        manifest = read_manifest(path)
        if manifest is None or manifest.input != expected or path.stat().st_mtime <= newest:
            return None
        if (path.parent / JOURNAL_NAME).exists():
            return None
        for name, record in manifest.files.items():
            target = tree.path(f"{service}/{name}")
            if not target.is_file() or hash_of_file(target) != record.content:
                return None
        counts[service] = len(manifest.files)
    return counts


def _newest(folder: Path) -> float:
    newest = 0.0
    with scandir(folder) as entries:
        for entry in entries:
            if entry.name == "__pycache__":
                continue
            if entry.is_dir():
                newest = max(newest, _newest(Path(entry.path)))
            else:
                newest = max(newest, entry.stat().st_mtime)
    return newest
