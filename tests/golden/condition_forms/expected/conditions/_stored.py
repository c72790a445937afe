"""What makes shared types of conditions of the JSON text of stored items."""

from typing import Final

from msgspec import Struct

from dynarepo.decoding.item_texts import blank, blank_of
from dynarepo.wire.tagged import Number

from ._types import Size


class StoredSize(Struct, gc=False, kw_only=True):
    """The stored form of Size, as types."""

    width: Number
    height: Number


_SIZE_NAMES: Final = {"width", "height"}
_BlankSize: Final = blank_of(Size)


def size_of(stored: StoredSize) -> Size:
    """What was stored as Size; an error where that is not certain."""
    record = blank(_BlankSize)
    record.width = int(stored.width.N)
    record.height = int(stored.height.N)
    record.__pydantic_fields_set__ = _SIZE_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Size
    return record
