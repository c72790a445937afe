"""Types that the entities of catalogue share."""

from decimal import Decimal
from typing import Final, Literal, TypeAlias

from dynarepo import Value, WireItem, WireValue
from dynarepo.codecs import DECIMAL, Codec, choice_of, value_of
from dynarepo.fields import NumberField, ValueField
from dynarepo.wire import number_text

Grade: TypeAlias = Literal["low", "medium", "high"]
"""One of the values that the schema lists."""


class Size(Value):
    """A value of the type Size."""

    width: Decimal
    height: Decimal


def encode_size(value: Size) -> WireValue:
    """The stored form of a Size."""
    held = value.__dict__
    return {
        "M": {
            "width": {"N": number_text(held["width"], "width")},
            "height": {"N": number_text(held["height"], "height")},
        }
    }


def decode_size(stored: WireValue) -> dict[str, object]:
    """The attributes of a stored Size, for the model to validate."""
    parts: WireItem = stored["M"]
    return {
        "width": parts["width"]["N"],
        "height": parts["height"]["N"],
    }


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
