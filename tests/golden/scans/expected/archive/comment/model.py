"""Models of comment: its key, input, item, views and changes."""

from typing import TypedDict
from uuid import UUID

from pydantic import Field

from dynarepo import Key, Record


class CommentKey(Key, frozen=True):
    """Names one Comment: the attributes in its table key."""

    document_id: UUID
    number: int


class CommentCreate(Record):
    """What a caller gives for a new Comment."""

    document_id: UUID
    number: int = Field(ge=1, le=9999)
    text: str


class Comment(CommentCreate):
    """A stored Comment."""

    @property
    def key(self) -> CommentKey:
        """What names this item."""
        return CommentKey(document_id=self.document_id, number=self.number)


class CommentChanges(TypedDict, total=False):
    """Attributes of Comment that an update can set."""

    text: str
