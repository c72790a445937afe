"""Keys of archive: pure functions between attributes and keys."""

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text

from .model import Archive, ArchiveKey


def table_key(key: ArchiveKey | Archive) -> WireItem:
    """The table key: `stream` = `{stream}`."""
    return {"stream": {"S": stream_key(key.stream)}}


def stream_key(stream: str) -> str:
    """`stream` = `{stream}`."""
    return partition_text(open_text(stream, "stream"), "stream")
