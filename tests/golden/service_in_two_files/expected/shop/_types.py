"""Types that the entities of shop share."""

from decimal import Decimal
from typing import Literal, TypeAlias

from dynarepo import Value, WireItem, WireValue
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
