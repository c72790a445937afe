"""Models of file map: how the columns of a file become transactions."""

from typing import TypedDict
from uuid import UUID

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record
from dynarepo.ids import uuid7

from .._types import FieldMapping


class FileMapKey(Key, frozen=True):
    """Names one FileMap: the attributes in its table key."""

    file_map_id: UUID


class FileMapCreate(Record):
    """What a caller gives for a new FileMap; `created_at`, `updated_at` and `version` are set on
    writing.
    """

    file_map_id: UUID = Field(default_factory=uuid7)
    user_id: str = Field(min_length=1)
    account_id: UUID | None = None
    name: str = Field(min_length=1, max_length=100)
    notes: str | None = Field(default=None, max_length=500)
    mappings: list[FieldMapping] = Field(default_factory=list[FieldMapping])
    reverse_amounts: bool = Field(
        default=False, description="Whether the bank writes spending as positive amounts."
    )
    is_default: bool = Field(default=False, description="Used for new files of its account.")


class FileMap(FileMapCreate):
    """How the columns of a file become transactions."""

    created_at: AwareDatetime
    updated_at: AwareDatetime
    version: int = Field(description="Counts the writes.")

    @property
    def key(self) -> FileMapKey:
        """What names this item."""
        return FileMapKey(file_map_id=self.file_map_id)


class FileMapChanges(TypedDict, total=False):
    """Attributes of FileMap that an update can set; None removes an optional one."""

    account_id: UUID | None
    name: str
    notes: str | None
    mappings: list[FieldMapping]
    reverse_amounts: bool
    is_default: bool
