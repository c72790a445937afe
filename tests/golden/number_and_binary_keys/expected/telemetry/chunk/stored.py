"""What makes chunk models of the JSON text of stored items."""

from typing import Final, Literal

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import StraightReader, blank, blank_of, exact
from dynarepo.wire.tagged import Binary, Number, Text

from .model import Chunk


class StoredChunk(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Chunk, as types."""

    digest: Binary
    position: Number
    content: Binary
    item_type: Text[Literal["Chunk"]] | UnsetType = field(default=UNSET, name="_type")


_CHUNK_NAMES: Final = {"digest", "position", "content"}
_BlankChunk: Final = blank_of(Chunk)


def chunk_of(stored: StoredChunk) -> Chunk:
    """What was stored as Chunk; an error where that is not certain."""
    digest_ = stored.digest.B
    if not 32 <= len(digest_) <= 32:
        raise ValueError("digest")
    position_ = int(stored.position.N)
    if not position_ >= 0:
        raise ValueError("position")
    record = blank(_BlankChunk)
    record.digest = digest_
    record.position = position_
    record.content = stored.content.B
    record.__pydantic_fields_set__ = _CHUNK_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Chunk
    return record


CHUNK_READER: Final[StraightReader[Chunk]] = StraightReader(
    StoredChunk, chunk_of, lambda stored: (stored.digest.B, exact(stored.position.N))
)
