"""Types that the entities of weather share."""

from decimal import Decimal

from dynarepo import Value, WireItem, WireValue
from dynarepo.wire import int_from_text, number_text


class Wind(Value):
    """A value of the type Wind."""

    speed: Decimal
    direction: int


def encode_wind(value: Wind) -> WireValue:
    """The stored form of a Wind."""
    held = value.__dict__
    return {
        "M": {
            "speed": {"N": number_text(held["speed"], "speed")},
            "direction": {"N": number_text(held["direction"], "direction")},
        }
    }


def decode_wind(stored: WireValue) -> dict[str, object]:
    """The attributes of a stored Wind, for the model to validate."""
    parts: WireItem = stored["M"]
    return {
        "speed": parts["speed"]["N"],
        "direction": int_from_text(parts["direction"]["N"], "direction"),
    }
