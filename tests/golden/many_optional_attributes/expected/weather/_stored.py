"""What makes shared types of weather of the JSON text of stored items."""

from typing import Final

from msgspec import Struct

from dynarepo.decoding.item_texts import blank, blank_of, exact
from dynarepo.wire.tagged import Number

from ._types import Wind


class StoredWind(Struct, gc=False, kw_only=True):
    """The stored form of Wind, as types."""

    speed: Number
    direction: Number


_WIND_NAMES: Final = {"speed", "direction"}
_BlankWind: Final = blank_of(Wind)


def wind_of(stored: StoredWind) -> Wind:
    """What was stored as Wind; an error where that is not certain."""
    record = blank(_BlankWind)
    record.speed = exact(stored.speed.N)
    record.direction = int(stored.direction.N)
    record.__pydantic_fields_set__ = _WIND_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Wind
    return record
