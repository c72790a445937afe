"""What makes shared types of hostile of the JSON text of stored items."""

from typing import Final

from msgspec import UNSET, Struct, UnsetType

from dynarepo.decoding.item_texts import GivenNames, blank, blank_of
from dynarepo.wire.tagged import Text

from ._types import Part, PartShape


class StoredPart(Struct, gc=False, kw_only=True):
    """The stored form of Part, as types."""

    text: Text[str] | UnsetType = UNSET
    shape: Text[PartShape] | UnsetType = UNSET


_PART_NAMES: Final = GivenNames((), "text", "shape")
_BlankPart: Final = blank_of(Part)


def part_of(stored: StoredPart) -> Part:
    """What was stored as Part; an error where that is not certain."""
    absent = 0
    if stored.text is UNSET:
        text_: str = "a\"b'c\\d\ne{f}{{ g }}"
        absent |= 1
    else:
        text_ = stored.text.S
    if stored.shape is UNSET:
        shape_: PartShape = "#"
        absent |= 2
    else:
        shape_ = stored.shape.S
    record = blank(_BlankPart)
    record.text = text_
    record.shape = shape_
    record.__pydantic_fields_set__ = _PART_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Part
    return record
