"""Models of note: its key, input, item, views and changes."""

from dataclasses import dataclass
from typing import TypedDict
from uuid import UUID

from dynarepo import Record


@dataclass(frozen=True, slots=True)
class NoteKey:
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
