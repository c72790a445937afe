"""Models of note: its key, input, item, views and changes."""

from uuid import UUID

from pydantic import Field

from dynarepo import Key, Record


class NoteKey(Key, frozen=True):
    """Names one Note: the attributes in its table key."""

    customer_id: UUID
    number: int


class NoteCreate(Record):
    """What a caller gives for a new Note."""

    customer_id: UUID
    number: int = Field(ge=0, le=999)
    text: str


class Note(NoteCreate):
    """A stored Note."""

    @property
    def key(self) -> NoteKey:
        """What names this item."""
        return NoteKey(customer_id=self.customer_id, number=self.number)
