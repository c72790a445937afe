"""Models of draft: its key, input, item, views and changes."""

from typing import TypedDict
from uuid import UUID

from dynarepo import Key, Record


class DraftKey(Key, frozen=True):
    """Names one Draft: the attributes in its table key."""

    writer_id: str
    draft_id: UUID


class DraftCreate(Record):
    """What a caller gives for a new Draft."""

    writer_id: str
    draft_id: UUID
    text: str
    subject: str | None = None


class Draft(DraftCreate):
    """A stored Draft."""

    @property
    def key(self) -> DraftKey:
        """What names this item."""
        return DraftKey(writer_id=self.writer_id, draft_id=self.draft_id)


class DraftChanges(TypedDict, total=False):
    """Attributes of Draft that an update can set; None removes an optional one."""

    text: str
    subject: str | None
