"""What makes draft models of the JSON text of stored items."""

from typing import Final, Literal
from uuid import UUID

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import StraightReader, blank, blank_of, text_of_uuid
from dynarepo.wire import datetime_from_text, epoch_from_text
from dynarepo.wire.tagged import Number, Text

from .model import Draft


class StoredDraft(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Draft, as types."""

    document_id: Text[UUID]
    text: Text[str]
    created_at: Number
    updated_at: Text[str]
    item_type: Text[Literal["Draft"]] | UnsetType = field(default=UNSET, name="_type")


_DRAFT_NAMES: Final = {"document_id", "text", "created_at", "updated_at"}
_BlankDraft: Final = blank_of(Draft)


def draft_of(stored: StoredDraft) -> Draft:
    """What was stored as Draft; an error where that is not certain."""
    record = blank(_BlankDraft)
    record.document_id = stored.document_id.S
    record.text = stored.text.S
    record.created_at = epoch_from_text(stored.created_at.N, "seconds")
    record.updated_at = datetime_from_text(stored.updated_at.S)
    record.__pydantic_fields_set__ = _DRAFT_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Draft
    return record


DRAFT_READER: Final[StraightReader[Draft]] = StraightReader(
    StoredDraft, draft_of, lambda stored: (text_of_uuid(stored.document_id.S),)
)
