"""Models of document: its key, input, item, views and changes."""

from typing import Literal, TypeAlias, TypedDict
from uuid import UUID

from dynarepo import Key, Record, Value

DocumentState: TypeAlias = Literal["draft", "final"]
"""One of the values of an attribute of Document."""


class DocumentKey(Key, frozen=True):
    """Names one Document: the attributes in its table key."""

    document_id: UUID


class DocumentCreate(Record):
    """What a caller gives for a new Document."""

    document_id: UUID
    title: str
    state: DocumentState = "draft"
    pages: int = 1


class Document(DocumentCreate):
    """A stored Document."""

    @property
    def key(self) -> DocumentKey:
        """What names this item."""
        return DocumentKey(document_id=self.document_id)


class DocumentTitle(Value):
    """View of Document: `title` and `state`."""

    title: str
    state: DocumentState = "draft"


class DocumentChanges(TypedDict, total=False):
    """Attributes of Document that an update can set."""

    title: str
    state: DocumentState
    pages: int
