"""Types that the entities of shop share."""

from decimal import Decimal
from typing import Final, Literal, TypeAlias

from dynarepo import Value, WireItem, WireValue
from dynarepo.codecs import DECIMAL, STRING, Codec, choice_of, value_of
from dynarepo.fields import NumberField, TextField, ValueField
from dynarepo.wire import number_text

MoneyCurrency: TypeAlias = Literal["EUR", "USD"]
"""One of the values that the schema lists."""


class Money(Value):
    """A value of the type Money."""

    amount: Decimal
    currency: MoneyCurrency = "EUR"


class Line(Value):
    """A value of the type Line."""

    article: str
    price: Money


def encode_money(value: Money) -> WireValue:
    """The stored form of a Money."""
    held = value.__dict__
    return {
        "M": {
            "amount": {"N": number_text(held["amount"], "amount")},
            "currency": {"S": held["currency"]},
        }
    }


def decode_money(stored: WireValue) -> dict[str, object]:
    """The attributes of a stored Money, for the model to validate."""
    parts: WireItem = stored["M"]
    found: dict[str, object] = {
        "amount": parts["amount"]["N"],
    }
    if "currency" in parts:
        found["currency"] = parts["currency"]["S"]
    return found


def encode_line(value: Line) -> WireValue:
    """The stored form of a Line."""
    held = value.__dict__
    return {
        "M": {
            "article": {"S": held["article"]},
            "price": encode_money(held["price"]),
        }
    }


def decode_line(stored: WireValue) -> dict[str, object]:
    """The attributes of a stored Line, for the model to validate."""
    parts: WireItem = stored["M"]
    return {
        "article": parts["article"]["S"],
        "price": decode_money(parts["price"]),
    }


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
