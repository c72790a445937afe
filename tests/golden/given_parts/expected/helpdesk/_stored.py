"""What makes shared types of helpdesk of the JSON text of stored items."""

from typing import Final

from msgspec import UNSET, Struct, UnsetType

from dynarepo.item_texts import GivenNames, made
from dynarepo.wire.tagged import Number, Text

from ._types import Place


class StoredPlace(Struct, gc=False, kw_only=True):
    """The stored form of Place, as types."""

    floor: Number | UnsetType = UNSET
    room: Text[str] | UnsetType = UNSET


_PLACE_NAMES: Final = GivenNames((), "floor", "room")


def place_of(stored: StoredPlace) -> Place:
    """What was stored as Place; an error where that is not certain."""
    absent = 0
    if stored.floor is UNSET:
        floor_: int | None = None
        absent |= 1
    else:
        floor_ = int(stored.floor.N)
    if stored.room is UNSET:
        room_: str | None = None
        absent |= 2
    else:
        room_ = stored.room.S
    return made(
        Place,
        {
            "floor": floor_,
            "room": room_,
        },
        _PLACE_NAMES[absent],
    )
