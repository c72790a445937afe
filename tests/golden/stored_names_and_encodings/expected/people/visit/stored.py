"""What makes visit models of the JSON text of stored items."""

from typing import Final, Literal
from uuid import UUID

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of, text_of_uuid
from dynarepo.wire import datetime_from_text
from dynarepo.wire.tagged import Text, Truth

from .model import Visit


class StoredVisit(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Visit, as types."""

    person_id: Text[UUID] = field(name="PersonId")
    visited_at: Text[str] = field(name="VisitedAt")
    is_first: Truth | UnsetType = field(default=UNSET, name="IsFirst")
    item_type: Text[Literal["V"]] | UnsetType = field(default=UNSET, name="Kind")


_VISIT_NAMES: Final = GivenNames(("person_id", "visited_at"), "is_first")
_BlankVisit: Final = blank_of(Visit)


def visit_of(stored: StoredVisit) -> Visit:
    """What was stored as Visit; an error where that is not certain."""
    absent = 0
    if stored.is_first is UNSET:
        is_first_: bool = False
        absent |= 1
    else:
        is_first_ = stored.is_first.BOOL
    record = blank(_BlankVisit)
    record.person_id = stored.person_id.S
    record.visited_at = datetime_from_text(stored.visited_at.S)
    record.is_first = is_first_
    record.__pydantic_fields_set__ = _VISIT_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Visit
    return record


VISIT_READER: Final[StraightReader[Visit]] = StraightReader(
    StoredVisit, visit_of, lambda stored: (text_of_uuid(stored.person_id.S), stored.visited_at.S)
)
