"""What makes shared types of shop of the JSON text of stored items."""

from typing import Final

from msgspec import UNSET, Struct, UnsetType

from dynarepo.decoding.item_texts import GivenNames, blank, blank_of, exact
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
_BlankMoney: Final = blank_of(Money)
_BlankLine: Final = blank_of(Line)


def money_of(stored: StoredMoney) -> Money:
    """What was stored as Money; an error where that is not certain."""
    absent = 0
    if stored.currency is UNSET:
        currency_: MoneyCurrency = "EUR"
        absent |= 1
    else:
        currency_ = stored.currency.S
    record = blank(_BlankMoney)
    record.amount = exact(stored.amount.N)
    record.currency = currency_
    record.__pydantic_fields_set__ = _MONEY_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Money
    return record


def line_of(stored: StoredLine) -> Line:
    """What was stored as Line; an error where that is not certain."""
    record = blank(_BlankLine)
    record.article = stored.article.S
    record.price = money_of(stored.price.M)
    record.__pydantic_fields_set__ = _LINE_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Line
    return record
