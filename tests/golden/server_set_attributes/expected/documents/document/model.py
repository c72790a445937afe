"""Models of document: its key, input, item, views and changes."""

from typing import TypedDict
from uuid import UUID

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record
from dynarepo.ids import uuid7


class DocumentKey(Key, frozen=True):
    """Names one Document: the attributes in its table key."""

    document_id: UUID


class DocumentCreate(Record):
    """What a caller gives for a new Document; `created_at`, `updated_at` and `version` are set on
    writing.
    """

    document_id: UUID = Field(default_factory=uuid7)
    owner: str
    text: str = ""


class Document(DocumentCreate):
    """A stored Document."""

    created_at: AwareDatetime
    updated_at: AwareDatetime
    version: int = Field(description="Counts the writes.")

    @property
    def key(self) -> DocumentKey:
        """What names this item."""
        return DocumentKey(document_id=self.document_id)


class DocumentChanges(TypedDict, total=False):
    """Attributes of Document that an update can set."""

    text: str
