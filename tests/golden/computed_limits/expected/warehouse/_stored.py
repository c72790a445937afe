"""What makes shared types of warehouse of the JSON text of stored items."""

from typing import Final

from msgspec import UNSET, Struct, UnsetType

from dynarepo.decoding.item_texts import GivenNames, blank, blank_of
from dynarepo.wire.tagged import Number

from ._types import Levels


class StoredLevels(Struct, gc=False, kw_only=True):
    """The stored form of Levels, as types."""

    reorder: Number | UnsetType = UNSET


_LEVELS_NAMES: Final = GivenNames((), "reorder")
_BlankLevels: Final = blank_of(Levels)


def levels_of(stored: StoredLevels) -> Levels:
    """What was stored as Levels; an error where that is not certain."""
    absent = 0
    if stored.reorder is UNSET:
        reorder_: int = 5
        absent |= 1
    else:
        reorder_ = int(stored.reorder.N)
        if not 1 <= reorder_ <= 50:
            raise ValueError("reorder")
    record = blank(_BlankLevels)
    record.reorder = reorder_
    record.__pydantic_fields_set__ = _LEVELS_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Levels
    return record
