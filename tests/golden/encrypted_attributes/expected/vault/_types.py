"""Types that the entities of vault share."""

from datetime import date

from dynarepo import Value, WireItem, WireValue
from dynarepo.wire import date_from_text, date_text


class Card(Value):
    """A value of the type Card."""

    number: str
    expires: date


def encode_card(value: Card) -> WireValue:
    """The stored form of a Card."""
    held = value.__dict__
    return {
        "M": {
            "number": {"S": held["number"]},
            "expires": {"S": date_text(held["expires"], "expires")},
        }
    }


def decode_card(stored: WireValue) -> dict[str, object]:
    """The attributes of a stored Card, for the model to validate."""
    parts: WireItem = stored["M"]
    return {
        "number": parts["number"]["S"],
        "expires": date_from_text(parts["expires"]["S"], "expires"),
    }
