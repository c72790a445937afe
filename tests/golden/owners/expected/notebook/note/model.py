"""Models of note: its key, input, item, views and changes."""

from typing import TypedDict
from uuid import UUID

from dynarepo import Key, Record, Value


class NoteKey(Key, frozen=True):
    """Names one Note: the attributes in its table key."""

    note_id: UUID


class NoteCreate(Record):
    """What a caller gives for a new Note; `version` is set on writing."""

    note_id: UUID
    writer_id: str
    topic: str
    text: str
    pinned: bool = False


class Note(NoteCreate):
    """A stored Note."""

    version: int

    @property
    def key(self) -> NoteKey:
        """What names this item."""
        return NoteKey(note_id=self.note_id)


class NoteText(Value):
    """View of Note: `note_id` and `text`."""

    note_id: UUID
    text: str


class NoteChanges(TypedDict, total=False):
    """Attributes of Note that an update can set."""

    writer_id: str
    topic: str
    text: str
    pinned: bool
