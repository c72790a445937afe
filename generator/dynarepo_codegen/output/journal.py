"""The note that marks a write in progress, so that a crash never makes our own files look edited.

It is put in place before the first file changes and removed after the manifest has changed. While
it exists, a file counts as ours when its hash is any that the note lists for it: what the manifest
said before, what the interrupted run was writing, and what interrupted runs before it wrote.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import cast

from .manifest import damaged, mapping, plain, string

JOURNAL_NAME = ".dynarepo-journal.json"

KnownHashes = Mapping[str, frozenset[str]]


def journal_text(known: KnownHashes) -> str:
    """The note as sorted JSON."""
    files = {path: sorted(hashes) for path, hashes in sorted(known.items())}
    return json.dumps({"files": files}, indent=1) + "\n"


def read_journal(path: Path) -> KnownHashes | None:
    """The hashes that a journal lists; `None` when no write was interrupted."""
    try:
        text = path.read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except UnicodeDecodeError:
        raise damaged(path) from None
    try:
        files = mapping(mapping(json.loads(text)).get("files"))
        return {plain(name): _hashes(listed) for name, listed in files.items()}
    except (ValueError, RecursionError):
        raise damaged(path) from None


def _hashes(value: object) -> frozenset[str]:
    if not isinstance(value, list):
        raise ValueError("a list is expected")
    return frozenset(string(item) for item in cast(list[object], value))


def joined(*sources: KnownHashes) -> dict[str, frozenset[str]]:
    """All hashes that any of the sources knows for a file."""
    result: dict[str, frozenset[str]] = {}
    for source in sources:
        for path, hashes in source.items():
            result[path] = result.get(path, frozenset()) | hashes
    return result
