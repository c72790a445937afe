"""What makes document models of the JSON text of stored items."""

from typing import Final, Literal
from uuid import UUID

from msgspec import UNSET, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of, text_of_uuid
from dynarepo.wire import datetime_from_text
from dynarepo.wire.tagged import Number, Text

from .model import Document


class StoredDocument(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Document, as types."""

    document_id: Text[UUID]
    owner: Text[str]
    text: Text[str] | UnsetType = UNSET
    created_at: Text[str]
    updated_at: Text[str]
    version: Number
    item_type: Text[Literal["Document"]] | UnsetType = field(default=UNSET, name="_type")
    owner_key: Raw | UnsetType = UNSET
    changed_key: Raw | UnsetType = UNSET


_DOCUMENT_NAMES: Final = GivenNames(
    ("document_id", "owner", "created_at", "updated_at", "version"), "text"
)
_BlankDocument: Final = blank_of(Document)


def document_of(stored: StoredDocument) -> Document:
    """What was stored as Document; an error where that is not certain."""
    absent = 0
    if stored.text is UNSET:
        text_: str = ""
        absent |= 1
    else:
        text_ = stored.text.S
    record = blank(_BlankDocument)
    record.document_id = stored.document_id.S
    record.owner = stored.owner.S
    record.text = text_
    record.created_at = datetime_from_text(stored.created_at.S)
    record.updated_at = datetime_from_text(stored.updated_at.S)
    record.version = int(stored.version.N)
    record.__pydantic_fields_set__ = _DOCUMENT_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Document
    return record


DOCUMENT_READER: Final[StraightReader[Document]] = StraightReader(
    StoredDocument, document_of, lambda stored: (text_of_uuid(stored.document_id.S),)
)
