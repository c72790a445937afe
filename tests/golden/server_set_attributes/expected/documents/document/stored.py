"""What makes document models of the JSON text of stored items."""

from typing import Final, Literal
from uuid import UUID

from msgspec import UNSET, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, made, text_of_uuid
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


def document_of(stored: StoredDocument) -> Document:
    """What was stored as Document; an error where that is not certain."""
    absent = 0
    if stored.text is UNSET:
        text_: str = ""
        absent |= 1
    else:
        text_ = stored.text.S
    return made(
        Document,
        {
            "document_id": stored.document_id.S,
            "owner": stored.owner.S,
            "text": text_,
            "created_at": datetime_from_text(stored.created_at.S),
            "updated_at": datetime_from_text(stored.updated_at.S),
            "version": int(stored.version.N),
        },
        _DOCUMENT_NAMES[absent],
    )


DOCUMENT_READER: Final[StraightReader[Document]] = StraightReader(
    StoredDocument, document_of, lambda stored: (text_of_uuid(stored.document_id.S),)
)
