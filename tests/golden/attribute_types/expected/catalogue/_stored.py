"""What makes shared types of catalogue of the JSON text of stored items."""

from typing import Final

from msgspec import Struct

from dynarepo.decoding.item_texts import exact, made
from dynarepo.wire.tagged import Number

from ._types import Size


class StoredSize(Struct, gc=False, kw_only=True):
    """The stored form of Size, as types."""

    width: Number
    height: Number


_SIZE_NAMES: Final = {"width", "height"}


def size_of(stored: StoredSize) -> Size:
    """What was stored as Size; an error where that is not certain."""
    return made(
        Size,
        {
            "width": exact(stored.width.N),
            "height": exact(stored.height.N),
        },
        _SIZE_NAMES,
    )
