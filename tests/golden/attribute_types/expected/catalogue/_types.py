"""Types that the entities of catalogue share."""

from decimal import Decimal
from typing import Literal, TypeAlias

from dynarepo import Value, WireItem, WireValue
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
