"""Models of note: its key, input, item, views and changes."""

from typing import TypedDict
from uuid import UUID

from dynarepo import Key, Record


class NoteKey(Key, frozen=True):
    """Names one Note: the attributes in its table key."""

    id: UUID


class NoteCreate(Record):
    """What a caller gives for a new Note."""

    id: UUID
    text: str


class Note(NoteCreate):
    """A stored Note."""

    @property
    def key(self) -> NoteKey:
        """What names this item."""
        return NoteKey(id=self.id)


class NoteChanges(TypedDict, total=False):
    """Attributes of Note that an update can set."""

    text: str
