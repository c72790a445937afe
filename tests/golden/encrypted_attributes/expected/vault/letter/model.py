"""Models of letter: its key, input, item, views and changes."""

from datetime import date
from typing import TypedDict
from uuid import UUID

from pydantic import Field

from dynarepo import Key, Record


class LetterKey(Key, frozen=True):
    """Names one Letter: the attributes in its table key."""

    box_id: UUID
    number: int


class LetterCreate(Record):
    """What a caller gives for a new Letter."""

    box_id: UUID
    number: int = Field(ge=0, le=999)
    day: date
    text: str | None = Field(default=None, repr=False)


class Letter(LetterCreate):
    """A stored Letter."""

    @property
    def key(self) -> LetterKey:
        """What names this item."""
        return LetterKey(box_id=self.box_id, number=self.number)


class LetterChanges(TypedDict, total=False):
    """Attributes of Letter that an update can set; None removes an optional one."""

    day: date
    text: str | None
