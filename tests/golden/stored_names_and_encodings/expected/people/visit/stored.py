"""What makes visit models of the JSON text of stored items."""

from typing import Final, Literal
from uuid import UUID

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, made, text_of_uuid
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


def visit_of(stored: StoredVisit) -> Visit:
    """What was stored as Visit; an error where that is not certain."""
    absent = 0
    if stored.is_first is UNSET:
        is_first_: bool = False
        absent |= 1
    else:
        is_first_ = stored.is_first.BOOL
    return made(
        Visit,
        {
            "person_id": stored.person_id.S,
            "visited_at": datetime_from_text(stored.visited_at.S),
            "is_first": is_first_,
        },
        _VISIT_NAMES[absent],
    )


VISIT_READER: Final[StraightReader[Visit]] = StraightReader(
    StoredVisit, visit_of, lambda stored: (text_of_uuid(stored.person_id.S), stored.visited_at.S)
)
