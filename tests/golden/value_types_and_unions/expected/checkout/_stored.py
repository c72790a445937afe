"""What makes shared types of checkout of the JSON text of stored items."""

from decimal import Decimal
from typing import Annotated, Final

from msgspec import UNSET, Meta, Struct, UnsetType

from dynarepo.decoding.item_texts import GivenNames, OneOf, blank, blank_of, checked, exact
from dynarepo.wire import date_from_text
from dynarepo.wire.tagged import Listed, Mapped, Number, Text

from ._types import Address, Card, Currency, Line, Money, Payment, Transfer, Voucher


class StoredMoney(Struct, gc=False, kw_only=True):
    """The stored form of Money, as types."""

    amount: Number
    currency: Text[Currency] | UnsetType = UNSET


class StoredAddress(Struct, gc=False, kw_only=True):
    """The stored form of Address, as types."""

    street: Text[Annotated[str, Meta(min_length=1)]]
    city: Text[str]
    country: Text[str]
    gate_code: Text[str] | UnsetType = UNSET


class StoredCard(Struct, gc=False, kw_only=True):
    """The stored form of Card, as types."""

    number: Text[str]
    expires: Text[str]


class StoredTransfer(Struct, gc=False, kw_only=True):
    """The stored form of Transfer, as types."""

    iban: Text[str]
    reference: Text[str] | UnsetType = UNSET


class StoredVoucher(Struct, gc=False, kw_only=True):
    """The stored form of Voucher, as types."""

    codes: Listed[Text[str]]
    worth: Mapped[StoredMoney]


class StoredLine(Struct, gc=False, kw_only=True):
    """The stored form of Line, as types."""

    article: Text[str]
    quantity: Number | UnsetType = UNSET
    price: Mapped[StoredMoney]
    parts: "Listed[Mapped[StoredLine]] | UnsetType" = UNSET


_MONEY_NAMES: Final = GivenNames(("amount",), "currency")
_ADDRESS_NAMES: Final = GivenNames(("street", "city", "country"), "gate_code")
_CARD_NAMES: Final = {"number", "expires"}
_TRANSFER_NAMES: Final = GivenNames(("iban",), "reference")
_VOUCHER_NAMES: Final = {"codes", "worth"}
_LINE_NAMES: Final = GivenNames(("article", "price"), "quantity", "parts")
_BlankMoney: Final = blank_of(Money)
_BlankAddress: Final = blank_of(Address)
_BlankCard: Final = blank_of(Card)
_BlankTransfer: Final = blank_of(Transfer)
_BlankVoucher: Final = blank_of(Voucher)
_BlankLine: Final = blank_of(Line)


def money_of(stored: StoredMoney) -> Money:
    """What was stored as Money; an error where that is not certain."""
    absent = 0
    amount_ = exact(stored.amount.N)
    if not amount_ >= Decimal("0"):
        raise ValueError("amount")
    if stored.currency is UNSET:
        currency_: Currency = "EUR"
        absent |= 1
    else:
        currency_ = stored.currency.S
    record = blank(_BlankMoney)
    record.amount = amount_
    record.currency = currency_
    record.__pydantic_fields_set__ = _MONEY_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Money
    return record


def address_of(stored: StoredAddress) -> Address:
    """What was stored as Address; an error where that is not certain."""
    absent = 0
    if stored.gate_code is UNSET:
        gate_code_: str | None = None
        absent |= 1
    else:
        gate_code_ = stored.gate_code.S
    record = blank(_BlankAddress)
    record.street = stored.street.S
    record.city = stored.city.S
    record.country = checked(Address, "country", stored.country.S)
    record.gate_code = gate_code_
    record.__pydantic_fields_set__ = _ADDRESS_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Address
    return record


def card_of(stored: StoredCard) -> Card:
    """What was stored as Card; an error where that is not certain."""
    record = blank(_BlankCard)
    record.method = "card"
    record.number = stored.number.S
    record.expires = date_from_text(stored.expires.S)
    record.__pydantic_fields_set__ = _CARD_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Card
    return record


def transfer_of(stored: StoredTransfer) -> Transfer:
    """What was stored as Transfer; an error where that is not certain."""
    absent = 0
    if stored.reference is UNSET:
        reference_: str | None = None
        absent |= 1
    else:
        reference_ = stored.reference.S
    record = blank(_BlankTransfer)
    record.method = "bank_transfer"
    record.iban = stored.iban.S
    record.reference = reference_
    record.__pydantic_fields_set__ = _TRANSFER_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Transfer
    return record


def voucher_of(stored: StoredVoucher) -> Voucher:
    """What was stored as Voucher; an error where that is not certain."""
    record = blank(_BlankVoucher)
    record.method = "voucher"
    record.codes = [element.S for element in stored.codes.L]
    record.worth = money_of(stored.worth.M)
    record.__pydantic_fields_set__ = _VOUCHER_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Voucher
    return record


def line_of(stored: StoredLine) -> Line:
    """What was stored as Line; an error where that is not certain."""
    absent = 0
    if stored.quantity is UNSET:
        quantity_: int = 1
        absent |= 1
    else:
        quantity_ = int(stored.quantity.N)
        if not quantity_ >= 1:
            raise ValueError("quantity")
    if stored.parts is UNSET:
        parts_: list[Line] = []
        absent |= 2
    else:
        parts_ = [line_of(element.M) for element in stored.parts.L]
    record = blank(_BlankLine)
    record.article = stored.article.S
    record.quantity = quantity_
    record.price = money_of(stored.price.M)
    record.parts = parts_
    record.__pydantic_fields_set__ = _LINE_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Line
    return record


PAYMENT_READER: Final[OneOf[Payment]] = OneOf(
    "method",
    {
        "card": (StoredCard, card_of),
        "bank_transfer": (StoredTransfer, transfer_of),
        "voucher": (StoredVoucher, voucher_of),
    },
)
