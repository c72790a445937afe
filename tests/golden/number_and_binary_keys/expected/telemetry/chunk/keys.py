"""Keys of chunk: pure functions between attributes and keys."""

from dynarepo import WireItem
from dynarepo.wire import number_text

from .model import Chunk, ChunkKey


def table_key(key: ChunkKey | Chunk) -> WireItem:
    """The table key: `digest` = `{digest}` and `position` = `{position}`."""
    return {
        "digest": {"B": digest_key(key.digest)},
        "position": {"N": number_text(key.position, "position")},
    }


def digest_key(digest: bytes) -> bytes:
    """`digest` = `{digest}`."""
    return digest


def position_key(position: int) -> str:
    """`position` = `{position}`."""
    return number_text(position, "position")
