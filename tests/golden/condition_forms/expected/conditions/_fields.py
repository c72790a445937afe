"""Typed paths into the types that the entities of conditions share."""

from typing import Final

from dynarepo.codecs import INTEGER, Codec, value_of
from dynarepo.fields import NumberField, ValueField

from ._types import Size, decode_size, encode_size

SIZE_CODEC: Final[Codec[Size]] = value_of(
    "Size", encode_size, lambda stored: Size.model_validate(decode_size(stored))
)


class SizeField(ValueField[Size]):
    """Typed paths into a Size."""

    __slots__ = ()

    @property
    def width(self) -> NumberField[int]:
        """The path of `width`."""
        return NumberField[int](self.path.child("width"), INTEGER)

    @property
    def height(self) -> NumberField[int]:
        """The path of `height`."""
        return NumberField[int](self.path.child("height"), INTEGER)
