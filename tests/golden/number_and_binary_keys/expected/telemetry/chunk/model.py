"""Models of chunk: its key, input, item, views and changes."""

from typing import TypedDict

from pydantic import Field

from dynarepo import Key, Record


class ChunkKey(Key, frozen=True):
    """Names one Chunk: the attributes in its table key."""

    digest: bytes
    position: int


class ChunkCreate(Record):
    """What a caller gives for a new Chunk."""

    digest: bytes = Field(min_length=32, max_length=32)
    position: int = Field(ge=0)
    content: bytes


class Chunk(ChunkCreate):
    """A stored Chunk."""

    @property
    def key(self) -> ChunkKey:
        """What names this item."""
        return ChunkKey(digest=self.digest, position=self.position)


class ChunkChanges(TypedDict, total=False):
    """Attributes of Chunk that an update can set."""

    content: bytes
