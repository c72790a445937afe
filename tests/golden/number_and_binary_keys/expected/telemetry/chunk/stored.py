"""What makes chunk models of the JSON text of stored items."""

from typing import Final, Literal

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import StraightReader, exact, made
from dynarepo.wire.tagged import Binary, Number, Text

from .model import Chunk


class StoredChunk(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Chunk, as types."""

    digest: Binary
    position: Number
    content: Binary
    item_type: Text[Literal["Chunk"]] | UnsetType = field(default=UNSET, name="_type")


_CHUNK_NAMES: Final = {"digest", "position", "content"}


def chunk_of(stored: StoredChunk) -> Chunk:
    """What was stored as Chunk; an error where that is not certain."""
    digest_ = stored.digest.B
    if not 32 <= len(digest_) <= 32:
        raise ValueError("digest")
    position_ = int(stored.position.N)
    if not position_ >= 0:
        raise ValueError("position")
    return made(
        Chunk,
        {
            "digest": digest_,
            "position": position_,
            "content": stored.content.B,
        },
        _CHUNK_NAMES,
    )


CHUNK_READER: Final[StraightReader[Chunk]] = StraightReader(
    StoredChunk, chunk_of, lambda stored: (stored.digest.B, exact(stored.position.N))
)
