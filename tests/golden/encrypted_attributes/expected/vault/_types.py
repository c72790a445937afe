"""Types that the entities of vault share."""

from datetime import date
from typing import Final

from dynarepo import Value, WireItem, WireValue
from dynarepo.codecs import DATE, STRING, Codec, value_of
from dynarepo.fields import TextField, ValueField
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


CARD_CODEC: Final[Codec[Card]] = value_of(
    "Card", encode_card, lambda stored: Card.model_validate(decode_card(stored))
)


class CardField(ValueField[Card]):
    """Typed paths into a Card."""

    __slots__ = ()

    @property
    def number(self) -> TextField[str]:
        """The path of `number`."""
        return TextField[str](self.path.child("number"), STRING)

    @property
    def expires(self) -> TextField[date]:
        """The path of `expires`."""
        return TextField[date](self.path.child("expires"), DATE)
