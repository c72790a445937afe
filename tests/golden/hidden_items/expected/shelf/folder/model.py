"""Models of folder: its key, input, item, views and changes."""

from datetime import datetime
from typing import TypedDict
from uuid import UUID

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record
from dynarepo.ids import uuid7


class FolderKey(Key, frozen=True):
    """Names one Folder: the attributes in its table key."""

    firm_id: str
    folder_id: UUID


class FolderCreate(Record):
    """What a caller gives for a new Folder."""

    firm_id: str
    folder_id: UUID = Field(default_factory=uuid7)
    expires_at: AwareDatetime | None = None


class Folder(FolderCreate):
    """A stored Folder."""

    @property
    def key(self) -> FolderKey:
        """What names this item."""
        return FolderKey(firm_id=self.firm_id, folder_id=self.folder_id)


class FolderChanges(TypedDict, total=False):
    """Attributes of Folder that an update can set; None removes an optional one."""

    expires_at: datetime | None
