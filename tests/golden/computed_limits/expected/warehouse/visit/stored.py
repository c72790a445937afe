"""What makes visit models of the JSON text of stored items."""

from datetime import datetime
from typing import Final, Literal

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of
from dynarepo.wire import epoch_from_text
from dynarepo.wire.tagged import Number, Text

from .model import Visit


class StoredVisit(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Visit, as types."""

    pk: Text[str]
    sk: Text[str]
    visitor: Text[str]
    count: Number
    ends_at: Number | UnsetType = UNSET
    item_type: Text[Literal["Visit"]] | UnsetType = field(default=UNSET, name="_type")


_VISIT_NAMES: Final = GivenNames(("visitor", "count"), "ends_at")
_BlankVisit: Final = blank_of(Visit)


def visit_of(stored: StoredVisit) -> Visit:
    """What was stored as Visit; an error where that is not certain."""
    absent = 0
    count_ = int(stored.count.N)
    if not 1 <= count_ <= 3:
        raise ValueError("count")
    if stored.ends_at is UNSET:
        ends_at_: datetime | None = None
        absent |= 1
    else:
        ends_at_ = epoch_from_text(stored.ends_at.N, "seconds")
    record = blank(_BlankVisit)
    record.visitor = stored.visitor.S
    record.count = count_
    record.ends_at = ends_at_
    record.__pydantic_fields_set__ = _VISIT_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Visit
    return record


VISIT_READER: Final[StraightReader[Visit]] = StraightReader(
    StoredVisit, visit_of, lambda stored: (stored.pk.S, stored.sk.S)
)
