"""What makes shared types of shop of the JSON text of stored items."""

from typing import Final

from msgspec import UNSET, Struct, UnsetType

from dynarepo.decoding.item_texts import GivenNames, exact, made
from dynarepo.wire.tagged import Mapped, Number, Text

from ._types import Line, Money, MoneyCurrency


class StoredMoney(Struct, gc=False, kw_only=True):
    """The stored form of Money, as types."""

    amount: Number
    currency: Text[MoneyCurrency] | UnsetType = UNSET


class StoredLine(Struct, gc=False, kw_only=True):
    """The stored form of Line, as types."""

    article: Text[str]
    price: Mapped[StoredMoney]


_MONEY_NAMES: Final = GivenNames(("amount",), "currency")
_LINE_NAMES: Final = {"article", "price"}


def money_of(stored: StoredMoney) -> Money:
    """What was stored as Money; an error where that is not certain."""
    absent = 0
    if stored.currency is UNSET:
        currency_: MoneyCurrency = "EUR"
        absent |= 1
    else:
        currency_ = stored.currency.S
    return made(
        Money,
        {
            "amount": exact(stored.amount.N),
            "currency": currency_,
        },
        _MONEY_NAMES[absent],
    )


def line_of(stored: StoredLine) -> Line:
    """What was stored as Line; an error where that is not certain."""
    return made(
        Line,
        {
            "article": stored.article.S,
            "price": money_of(stored.price.M),
        },
        _LINE_NAMES,
    )
