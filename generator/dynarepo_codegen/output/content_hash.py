"""Hashes of file contents that do not depend on a platform's line endings."""

from hashlib import sha256
from pathlib import Path


def hash_of_text(text: str) -> str:
    """The hash of a text to be written."""
    return _hash(text.encode("utf-8"))


def hash_of_file(path: Path) -> str:
    """The hash of a file on disk; bytes, since an edited file may hold anything."""
    return _hash(path.read_bytes())


def _hash(content: bytes) -> str:
    if b"\r" in content:
        content = content.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return sha256(content).hexdigest()
