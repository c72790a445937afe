"""Models of bookmark: its key, input, item, views and changes."""

from typing import TypedDict
from uuid import UUID

from dynarepo import Key, Record


class BookmarkKey(Key, frozen=True):
    """Names one Bookmark: the attributes in its table key."""

    reader: UUID
    topic: str
    page: int


class BookmarkCreate(Record):
    """What a caller gives for a new Bookmark."""

    reader: UUID
    topic: str
    page: int
    note: str | None = None


class Bookmark(BookmarkCreate):
    """A stored Bookmark."""

    @property
    def key(self) -> BookmarkKey:
        """What names this item."""
        return BookmarkKey(reader=self.reader, topic=self.topic, page=self.page)


class BookmarkChanges(TypedDict, total=False):
    """Attributes of Bookmark that an update can set; None removes an optional one."""

    note: str | None
