"""Models of note: its key, input, item, views and changes."""

from typing import TypedDict

from pydantic import Field

from dynarepo import Key, Record
from dynarepo.ids import Ulid


class NoteKey(Key, frozen=True):
    """Names one Note: the attributes in its table key."""

    tenant_id: str
    note_id: str


class NoteCreate(Record):
    """What a caller gives for a new Note."""

    tenant_id: str
    note_id: Ulid
    embedding: list[float] = Field(min_length=4, max_length=4)


class Note(NoteCreate):
    """A stored Note."""

    @property
    def key(self) -> NoteKey:
        """What names this item."""
        return NoteKey(tenant_id=self.tenant_id, note_id=self.note_id)


class NoteChanges(TypedDict, total=False):
    """Attributes of Note that an update can set."""

    embedding: list[float]
