"""Models of draft: its key, input, item, views and changes."""

from uuid import UUID

from pydantic import AwareDatetime

from dynarepo import Key, Record


class DraftKey(Key, frozen=True):
    """Names one Draft: the attributes in its table key."""

    document_id: UUID


class DraftCreate(Record):
    """What a caller gives for a new Draft; `created_at` and `updated_at` are set on writing."""

    document_id: UUID
    text: str


class Draft(DraftCreate):
    """A stored Draft."""

    created_at: AwareDatetime
    updated_at: AwareDatetime

    @property
    def key(self) -> DraftKey:
        """What names this item."""
        return DraftKey(document_id=self.document_id)
