"""What makes visit models of the JSON text of stored items."""

from datetime import datetime
from typing import Final, Literal

from msgspec import UNSET, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of
from dynarepo.wire import datetime_from_text
from dynarepo.wire.tagged import Number, Text

from .model import Visit


class StoredVisit(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Visit, as types."""

    pk: Text[str]
    sk: Text[str]
    visitor: Text[str]
    code: Text[str] | UnsetType = UNSET
    host: Text[str] | UnsetType = UNSET
    reason: Text[str] | UnsetType = UNSET
    seen_at: Text[str]
    version: Number
    deleted_at: Text[str] | UnsetType = UNSET
    item_type: Text[Literal["Visit"]] | UnsetType = field(default=UNSET, name="_type")
    gsi1pk: Raw | UnsetType = UNSET
    gsi1sk: Raw | UnsetType = UNSET
    gsi2pk: Raw | UnsetType = UNSET
    gsi2sk: Raw | UnsetType = UNSET


_VISIT_NAMES: Final = GivenNames(
    ("visitor", "seen_at", "version"), "code", "host", "reason", "deleted_at"
)
_BlankVisit: Final = blank_of(Visit)


def visit_of(stored: StoredVisit) -> Visit:
    """What was stored as Visit; an error where that is not certain."""
    absent = 0
    if stored.code is UNSET:
        code_: str | None = None
        absent |= 1
    else:
        code_ = stored.code.S
    if stored.host is UNSET:
        host_: str | None = None
        absent |= 2
    else:
        host_ = stored.host.S
    if stored.reason is UNSET:
        reason_: str | None = None
        absent |= 4
    else:
        reason_ = stored.reason.S
    if stored.deleted_at is UNSET:
        deleted_at_: datetime | None = None
        absent |= 8
    else:
        deleted_at_ = datetime_from_text(stored.deleted_at.S)
    record = blank(_BlankVisit)
    record.visitor = stored.visitor.S
    record.code = code_
    record.host = host_
    record.reason = reason_
    record.seen_at = datetime_from_text(stored.seen_at.S)
    record.version = int(stored.version.N)
    record.deleted_at = deleted_at_
    record.__pydantic_fields_set__ = _VISIT_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Visit
    return record


VISIT_READER: Final[StraightReader[Visit]] = StraightReader(
    StoredVisit, visit_of, lambda stored: (stored.pk.S, stored.sk.S)
)
