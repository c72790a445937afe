"""Typed paths into the types that the entities of checkout share."""

from datetime import date
from decimal import Decimal
from functools import cache
from typing import Final

from pydantic import TypeAdapter

from dynarepo.codecs import DATE, DECIMAL, INTEGER, STRING, Codec, choice_of, list_of, value_of
from dynarepo.fields import ListField, NumberField, TextField, ValueField

from ._types import (
    Address,
    Card,
    Currency,
    Line,
    Money,
    Payment,
    Transfer,
    Voucher,
    decode_address,
    decode_card,
    decode_line,
    decode_money,
    decode_payment,
    decode_transfer,
    decode_voucher,
    encode_address,
    encode_card,
    encode_line,
    encode_money,
    encode_payment,
    encode_transfer,
    encode_voucher,
)

CURRENCY_CODEC: Final[Codec[Currency]] = choice_of("EUR", "USD")
MONEY_CODEC: Final[Codec[Money]] = value_of(
    "Money", encode_money, lambda stored: Money.model_validate(decode_money(stored))
)
ADDRESS_CODEC: Final[Codec[Address]] = value_of(
    "Address", encode_address, lambda stored: Address.model_validate(decode_address(stored))
)
CARD_CODEC: Final[Codec[Card]] = value_of(
    "Card", encode_card, lambda stored: Card.model_validate(decode_card(stored))
)
TRANSFER_CODEC: Final[Codec[Transfer]] = value_of(
    "Transfer", encode_transfer, lambda stored: Transfer.model_validate(decode_transfer(stored))
)
VOUCHER_CODEC: Final[Codec[Voucher]] = value_of(
    "Voucher", encode_voucher, lambda stored: Voucher.model_validate(decode_voucher(stored))
)
LINE_CODEC: Final[Codec[Line]] = value_of(
    "Line", encode_line, lambda stored: Line.model_validate(decode_line(stored))
)


@cache
def _payment_adapter() -> TypeAdapter[Payment]:
    return TypeAdapter(Payment)


PAYMENT_CODEC: Final[Codec[Payment]] = value_of(
    "Payment",
    encode_payment,
    lambda stored: _payment_adapter().validate_python(decode_payment(stored)),
)


class MoneyField(ValueField[Money]):
    """Typed paths into a Money."""

    __slots__ = ()

    @property
    def amount(self) -> NumberField[Decimal]:
        """The path of `amount`."""
        return NumberField[Decimal](self.path.child("amount"), DECIMAL)

    @property
    def currency(self) -> TextField[Currency]:
        """The path of `currency`."""
        return TextField[Currency](self.path.child("currency"), CURRENCY_CODEC)


class AddressField(ValueField[Address]):
    """Typed paths into a Address."""

    __slots__ = ()

    @property
    def street(self) -> TextField[str]:
        """The path of `street`."""
        return TextField[str](self.path.child("street"), STRING)

    @property
    def city(self) -> TextField[str]:
        """The path of `city`."""
        return TextField[str](self.path.child("city"), STRING)

    @property
    def country(self) -> TextField[str]:
        """The path of `country`."""
        return TextField[str](self.path.child("country"), STRING)

    @property
    def gate_code(self) -> TextField[str]:
        """The path of `gate_code`."""
        return TextField[str](self.path.child("gate_code"), STRING)


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


class TransferField(ValueField[Transfer]):
    """Typed paths into a Transfer."""

    __slots__ = ()

    @property
    def iban(self) -> TextField[str]:
        """The path of `iban`."""
        return TextField[str](self.path.child("iban"), STRING)

    @property
    def reference(self) -> TextField[str]:
        """The path of `reference`."""
        return TextField[str](self.path.child("reference"), STRING)


class VoucherField(ValueField[Voucher]):
    """Typed paths into a Voucher."""

    __slots__ = ()

    @property
    def codes(self) -> ListField[str, TextField[str]]:
        """The path of `codes`."""
        return ListField[str, TextField[str]](
            self.path.child("codes"), list_of(STRING), lambda path: TextField[str](path, STRING)
        )

    @property
    def worth(self) -> MoneyField:
        """The path of `worth`."""
        return MoneyField(self.path.child("worth"), MONEY_CODEC)


class LineField(ValueField[Line]):
    """Typed paths into a Line."""

    __slots__ = ()

    @property
    def article(self) -> TextField[str]:
        """The path of `article`."""
        return TextField[str](self.path.child("article"), STRING)

    @property
    def quantity(self) -> NumberField[int]:
        """The path of `quantity`."""
        return NumberField[int](self.path.child("quantity"), INTEGER)

    @property
    def price(self) -> MoneyField:
        """The path of `price`."""
        return MoneyField(self.path.child("price"), MONEY_CODEC)

    @property
    def parts(self) -> "ListField[Line, LineField]":
        """The path of `parts`."""
        return ListField[Line, LineField](
            self.path.child("parts"), list_of(LINE_CODEC), lambda path: LineField(path, LINE_CODEC)
        )


class PaymentField(ValueField[Payment]):
    """Typed paths into a Payment."""

    __slots__ = ()

    @property
    def method(self) -> TextField[str]:
        """The path of `method`."""
        return TextField[str](self.path.child("method"), STRING)

    @property
    def codes(self) -> ListField[str, TextField[str]]:
        """The path of `codes`."""
        return ListField[str, TextField[str]](
            self.path.child("codes"), list_of(STRING), lambda path: TextField[str](path, STRING)
        )

    @property
    def worth(self) -> MoneyField:
        """The path of `worth`."""
        return MoneyField(self.path.child("worth"), MONEY_CODEC)

    @property
    def iban(self) -> TextField[str]:
        """The path of `iban`."""
        return TextField[str](self.path.child("iban"), STRING)

    @property
    def reference(self) -> TextField[str]:
        """The path of `reference`."""
        return TextField[str](self.path.child("reference"), STRING)

    @property
    def number(self) -> TextField[str]:
        """The path of `number`."""
        return TextField[str](self.path.child("number"), STRING)

    @property
    def expires(self) -> TextField[date]:
        """The path of `expires`."""
        return TextField[date](self.path.child("expires"), DATE)
