"""Types that the entities of conditions share."""

from dynarepo import Value, WireItem, WireValue
from dynarepo.wire import int_from_text, number_text


class Size(Value):
    """A value of the type Size."""

    width: int
    height: int


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
        "width": int_from_text(parts["width"]["N"], "width"),
        "height": int_from_text(parts["height"]["N"], "height"),
    }
