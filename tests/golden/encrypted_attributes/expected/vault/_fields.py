"""Typed paths into the types that the entities of vault share."""

from datetime import date
from typing import Final

from dynarepo.codecs import DATE, STRING, Codec, value_of
from dynarepo.fields import TextField, ValueField

from ._types import Card, decode_card, encode_card

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
