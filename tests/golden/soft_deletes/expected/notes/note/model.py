"""Models of note: its key, input, item, views and changes."""

from typing import TypedDict
from uuid import UUID

from pydantic import AwareDatetime

from dynarepo import Key, Record, Value


class NoteKey(Key, frozen=True):
    """Names one Note: the attributes in its table key."""

    note_id: UUID


class NoteCreate(Record):
    """What a caller gives for a new Note; `version`, `deleted_at`, `deleted_by` and `expires_at`
    are set on writing.
    """

    note_id: UUID
    author: str
    topic: str
    text: str


class Note(NoteCreate):
    """A stored Note."""

    version: int
    deleted_at: AwareDatetime | None = None
    deleted_by: str | None = None
    expires_at: AwareDatetime | None = None

    @property
    def key(self) -> NoteKey:
        """What names this item."""
        return NoteKey(note_id=self.note_id)


class NoteLine(Value):
    """View of Note: `note_id` and `topic`."""

    note_id: UUID
    topic: str


class NoteId(Value):
    """View of Note: `note_id`."""

    note_id: UUID


class NoteChanges(TypedDict, total=False):
    """Attributes of Note that an update can set."""

    author: str
    topic: str
    text: str
