"""Models of note: its key, input, item, views and changes."""

from datetime import date, datetime
from typing import TypedDict

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record


class NoteKey(Key, frozen=True):
    """Names one Note: the attributes in its table key."""

    shop_id: str
    day: date
    number: int


class NoteCreate(Record):
    """What a caller gives for a new Note."""

    shop_id: str
    author: str
    day: date
    number: int = Field(ge=0, le=999)
    text: str
    expires_at: AwareDatetime | None = None


class Note(NoteCreate):
    """A stored Note."""

    @property
    def key(self) -> NoteKey:
        """What names this item."""
        return NoteKey(shop_id=self.shop_id, day=self.day, number=self.number)


class NoteChanges(TypedDict, total=False):
    """Attributes of Note that an update can set; None removes an optional one."""

    author: str
    text: str
    expires_at: datetime | None
