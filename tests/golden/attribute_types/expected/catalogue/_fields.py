"""Typed paths into the types that the entities of catalogue share."""

from decimal import Decimal
from typing import Final

from dynarepo.codecs import DECIMAL, Codec, choice_of, value_of
from dynarepo.fields import NumberField, ValueField

from ._types import Grade, Size, decode_size, encode_size

GRADE_CODEC: Final[Codec[Grade]] = choice_of("low", "medium", "high")
SIZE_CODEC: Final[Codec[Size]] = value_of(
    "Size", encode_size, lambda stored: Size.model_validate(decode_size(stored))
)


class SizeField(ValueField[Size]):
    """Typed paths into a Size."""

    __slots__ = ()

    @property
    def width(self) -> NumberField[Decimal]:
        """The path of `width`."""
        return NumberField[Decimal](self.path.child("width"), DECIMAL)

    @property
    def height(self) -> NumberField[Decimal]:
        """The path of `height`."""
        return NumberField[Decimal](self.path.child("height"), DECIMAL)
