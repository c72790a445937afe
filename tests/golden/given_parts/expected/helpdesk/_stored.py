"""What makes shared types of helpdesk of the JSON text of stored items."""

from typing import Final

from msgspec import UNSET, Struct, UnsetType

from dynarepo.decoding.item_texts import GivenNames, blank, blank_of
from dynarepo.wire.tagged import Number, Text

from ._types import Place


class StoredPlace(Struct, gc=False, kw_only=True):
    """The stored form of Place, as types."""

    floor: Number
    room: Text[str] | UnsetType = UNSET


_PLACE_NAMES: Final = GivenNames(("floor",), "room")
_BlankPlace: Final = blank_of(Place)


def place_of(stored: StoredPlace) -> Place:
    """What was stored as Place; an error where that is not certain."""
    absent = 0
    if stored.room is UNSET:
        room_: str | None = None
        absent |= 1
    else:
        room_ = stored.room.S
    record = blank(_BlankPlace)
    record.floor = int(stored.floor.N)
    record.room = room_
    record.__pydantic_fields_set__ = _PLACE_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Place
    return record
