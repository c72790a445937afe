"""Models of note: its key, input, item, views and changes."""

from datetime import datetime
from typing import TypedDict
from uuid import UUID

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record, Value


class NoteKey(Key, frozen=True):
    """Names one Note: the attributes in its table key."""

    firm_id: str
    folder_id: UUID
    number: int


class NoteCreate(Record):
    """What a caller gives for a new Note; `deleted_at` is set on writing."""

    firm_id: str
    folder_id: UUID
    number: int = Field(ge=0, le=999)
    text: str
    expires_at: AwareDatetime | None = None


class Note(NoteCreate):
    """A stored Note."""

    deleted_at: AwareDatetime | None = None

    @property
    def key(self) -> NoteKey:
        """What names this item."""
        return NoteKey(firm_id=self.firm_id, folder_id=self.folder_id, number=self.number)


class NoteInByTopic(Value):
    """View of Note: `firm_id`, `folder_id`, `number`, `text`, `expires_at` and `deleted_at`."""

    firm_id: str
    folder_id: UUID
    number: int = Field(ge=0, le=999)
    text: str
    expires_at: AwareDatetime | None = None
    deleted_at: AwareDatetime | None = None


class NoteChanges(TypedDict, total=False):
    """Attributes of Note that an update can set; None removes an optional one."""

    text: str
    expires_at: datetime | None
