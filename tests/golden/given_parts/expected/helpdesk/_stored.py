"""What makes shared types of helpdesk of the JSON text of stored items."""

from typing import Final

from msgspec import UNSET, Struct, UnsetType

from dynarepo.decoding.item_texts import GivenNames, made
from dynarepo.wire.tagged import Number, Text

from ._types import Place


class StoredPlace(Struct, gc=False, kw_only=True):
    """The stored form of Place, as types."""

    floor: Number
    room: Text[str] | UnsetType = UNSET


_PLACE_NAMES: Final = GivenNames(("floor",), "room")


def place_of(stored: StoredPlace) -> Place:
    """What was stored as Place; an error where that is not certain."""
    absent = 0
    if stored.room is UNSET:
        room_: str | None = None
        absent |= 1
    else:
        room_ = stored.room.S
    return made(
        Place,
        {
            "floor": int(stored.floor.N),
            "room": room_,
        },
        _PLACE_NAMES[absent],
    )
