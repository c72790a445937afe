"""Models of note: its key, input, item, views and changes."""

from datetime import date
from typing import TypedDict
from uuid import UUID

from dynarepo import Key, Record
from dynarepo.ids import Ulid


class NoteKey(Key, frozen=True):
    """Names one Note: the attributes in its table key."""

    customer_id: UUID
    note_id: str


class NoteCreate(Record):
    """What a caller gives for a new Note."""

    customer_id: UUID
    note_id: Ulid
    written_on: date
    text: str


class Note(NoteCreate):
    """A stored Note."""

    @property
    def key(self) -> NoteKey:
        """What names this item."""
        return NoteKey(customer_id=self.customer_id, note_id=self.note_id)


class NoteChanges(TypedDict, total=False):
    """Attributes of Note that an update can set."""

    written_on: date
    text: str
