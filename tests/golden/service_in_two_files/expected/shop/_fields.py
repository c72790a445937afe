"""Typed paths into the types that the entities of shop share."""

from decimal import Decimal
from typing import Final

from dynarepo.codecs import DECIMAL, STRING, Codec, choice_of, value_of
from dynarepo.fields import NumberField, TextField, ValueField

from ._types import Line, Money, MoneyCurrency, decode_line, decode_money, encode_line, encode_money

MONEY_CURRENCY_CODEC: Final[Codec[MoneyCurrency]] = choice_of("EUR", "USD")
MONEY_CODEC: Final[Codec[Money]] = value_of(
    "Money", encode_money, lambda stored: Money.model_validate(decode_money(stored))
)
LINE_CODEC: Final[Codec[Line]] = value_of(
    "Line", encode_line, lambda stored: Line.model_validate(decode_line(stored))
)


class MoneyField(ValueField[Money]):
    """Typed paths into a Money."""

    __slots__ = ()

    @property
    def amount(self) -> NumberField[Decimal]:
        """The path of `amount`."""
        return NumberField[Decimal](self.path.child("amount"), DECIMAL)

    @property
    def currency(self) -> TextField[MoneyCurrency]:
        """The path of `currency`."""
        return TextField[MoneyCurrency](self.path.child("currency"), MONEY_CURRENCY_CODEC)


class LineField(ValueField[Line]):
    """Typed paths into a Line."""

    __slots__ = ()

    @property
    def article(self) -> TextField[str]:
        """The path of `article`."""
        return TextField[str](self.path.child("article"), STRING)

    @property
    def price(self) -> MoneyField:
        """The path of `price`."""
        return MoneyField(self.path.child("price"), MONEY_CODEC)
