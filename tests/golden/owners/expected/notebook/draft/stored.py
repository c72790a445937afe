"""What makes draft models of the JSON text of stored items."""

from typing import Final, Literal
from uuid import UUID

from msgspec import UNSET, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of
from dynarepo.wire.tagged import Text

from .model import Draft


class StoredDraft(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Draft, as types."""

    pk: Text[str]
    sk: Text[str]
    writer_id: Text[str]
    draft_id: Text[UUID]
    text: Text[str]
    subject: Text[str] | UnsetType = UNSET
    item_type: Text[Literal["Draft"]] | UnsetType = field(default=UNSET, name="_type")
    gsi1pk: Raw | UnsetType = UNSET
    gsi1sk: Raw | UnsetType = UNSET


_DRAFT_NAMES: Final = GivenNames(("writer_id", "draft_id", "text"), "subject")
_BlankDraft: Final = blank_of(Draft)


def draft_of(stored: StoredDraft) -> Draft:
    """What was stored as Draft; an error where that is not certain."""
    absent = 0
    if stored.subject is UNSET:
        subject_: str | None = None
        absent |= 1
    else:
        subject_ = stored.subject.S
    record = blank(_BlankDraft)
    record.writer_id = stored.writer_id.S
    record.draft_id = stored.draft_id.S
    record.text = stored.text.S
    record.subject = subject_
    record.__pydantic_fields_set__ = _DRAFT_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Draft
    return record


DRAFT_READER: Final[StraightReader[Draft]] = StraightReader(
    StoredDraft, draft_of, lambda stored: (stored.pk.S, stored.sk.S)
)
