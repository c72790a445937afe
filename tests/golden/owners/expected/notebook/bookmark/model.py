"""Models of bookmark: its key, input, item, views and changes."""

from typing import TypedDict

from pydantic import Field

from dynarepo import Key, Record


class BookmarkKey(Key, frozen=True):
    """Names one Bookmark: the attributes in its table key."""

    writer_id: str
    page: int


class BookmarkCreate(Record):
    """What a caller gives for a new Bookmark."""

    writer_id: str
    page: int = Field(ge=0, le=9999)
    colour: str = "red"


class Bookmark(BookmarkCreate):
    """A stored Bookmark."""

    @property
    def key(self) -> BookmarkKey:
        """What names this item."""
        return BookmarkKey(writer_id=self.writer_id, page=self.page)


class BookmarkChanges(TypedDict, total=False):
    """Attributes of Bookmark that an update can set."""

    colour: str
