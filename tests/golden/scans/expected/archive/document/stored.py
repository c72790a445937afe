"""What makes document models of the JSON text of stored items."""

from typing import Final, Literal
from uuid import UUID

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of
from dynarepo.wire.tagged import Number, Text

from .model import Document, DocumentState, DocumentTitle


class StoredDocument(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Document, as types."""

    pk: Text[str]
    sk: Text[str]
    document_id: Text[UUID]
    title: Text[str]
    state: Text[DocumentState] | UnsetType = UNSET
    pages: Number | UnsetType = UNSET
    item_type: Text[Literal["Document"]] | UnsetType = field(default=UNSET, name="_type")


class StoredDocumentTitle(Struct, gc=False, kw_only=True):
    """The stored form of DocumentTitle, as types."""

    pk: Text[str]
    sk: Text[str]
    title: Text[str]
    state: Text[DocumentState] | UnsetType = UNSET


_DOCUMENT_NAMES: Final = GivenNames(("document_id", "title"), "state", "pages")
_DOCUMENT_TITLE_NAMES: Final = GivenNames(("title",), "state")
_BlankDocument: Final = blank_of(Document)
_BlankDocumentTitle: Final = blank_of(DocumentTitle)


def document_of(stored: StoredDocument) -> Document:
    """What was stored as Document; an error where that is not certain."""
    absent = 0
    if stored.state is UNSET:
        state_: DocumentState = "draft"
        absent |= 1
    else:
        state_ = stored.state.S
    if stored.pages is UNSET:
        pages_: int = 1
        absent |= 2
    else:
        pages_ = int(stored.pages.N)
    record = blank(_BlankDocument)
    record.document_id = stored.document_id.S
    record.title = stored.title.S
    record.state = state_
    record.pages = pages_
    record.__pydantic_fields_set__ = _DOCUMENT_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Document
    return record


def document_title_of(stored: StoredDocumentTitle) -> DocumentTitle:
    """What was stored as DocumentTitle; an error where that is not certain."""
    absent = 0
    if stored.state is UNSET:
        state_: DocumentState = "draft"
        absent |= 1
    else:
        state_ = stored.state.S
    record = blank(_BlankDocumentTitle)
    record.title = stored.title.S
    record.state = state_
    record.__pydantic_fields_set__ = _DOCUMENT_TITLE_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = DocumentTitle
    return record


DOCUMENT_READER: Final[StraightReader[Document]] = StraightReader(
    StoredDocument, document_of, lambda stored: (stored.pk.S, stored.sk.S)
)

DOCUMENT_TITLE_READER: Final[StraightReader[DocumentTitle]] = StraightReader(
    StoredDocumentTitle, document_title_of, lambda stored: (stored.pk.S, stored.sk.S)
)
