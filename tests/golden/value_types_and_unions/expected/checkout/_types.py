"""Types that the entities of checkout share."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Final, Literal, TypeAlias

from pydantic import Field, TypeAdapter

from dynarepo import InvalidValue, Value, WireItem, WireValue
from dynarepo.codecs import DATE, DECIMAL, INTEGER, STRING, Codec, choice_of, list_of, value_of
from dynarepo.fields import ListField, NumberField, TextField, ValueField
from dynarepo.wire import date_from_text, date_text, int_from_text, number_text

Currency: TypeAlias = Literal["EUR", "USD"]
"""One of the values that the schema lists."""


class Money(Value):
    """A value of the type Money."""

    amount: Decimal = Field(ge=Decimal("0"))
    currency: Currency = "EUR"


class Address(Value):
    """A value of the type Address."""

    street: str = Field(min_length=1)
    city: str
    country: str = Field(pattern="^(?:[A-Z]{2})$", description="Two letters.")
    gate_code: str | None = Field(default=None, repr=False)


class Card(Value):
    """A value of the type Card."""

    method: Literal["card"] = "card"
    number: str = Field(repr=False)
    expires: date


class Transfer(Value):
    """A value of the type Transfer."""

    method: Literal["bank_transfer"] = "bank_transfer"
    iban: str
    reference: str | None = None


class Voucher(Value):
    """A value of the type Voucher."""

    method: Literal["voucher"] = "voucher"
    codes: list[str]
    worth: Money


class Line(Value):
    """A value of the type Line."""

    article: str
    quantity: int = Field(default=1, ge=1)
    price: Money
    parts: "list[Line]" = Field(default_factory=list["Line"])


Payment: TypeAlias = Annotated[Card | Transfer | Voucher, Field(discriminator="method")]
"""How an order is paid."""


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


def encode_address(value: Address) -> WireValue:
    """The stored form of a Address."""
    held = value.__dict__
    stored: WireItem = {
        "street": {"S": held["street"]},
        "city": {"S": held["city"]},
        "country": {"S": held["country"]},
    }
    if held["gate_code"] is not None:
        stored["gate_code"] = {"S": held["gate_code"]}
    return {"M": stored}


def decode_address(stored: WireValue) -> dict[str, object]:
    """The attributes of a stored Address, for the model to validate."""
    parts: WireItem = stored["M"]
    found: dict[str, object] = {
        "street": parts["street"]["S"],
        "city": parts["city"]["S"],
        "country": parts["country"]["S"],
    }
    if "gate_code" in parts:
        found["gate_code"] = parts["gate_code"]["S"]
    return found


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


def encode_transfer(value: Transfer) -> WireValue:
    """The stored form of a Transfer."""
    held = value.__dict__
    stored: WireItem = {
        "iban": {"S": held["iban"]},
    }
    if held["reference"] is not None:
        stored["reference"] = {"S": held["reference"]}
    return {"M": stored}


def decode_transfer(stored: WireValue) -> dict[str, object]:
    """The attributes of a stored Transfer, for the model to validate."""
    parts: WireItem = stored["M"]
    found: dict[str, object] = {
        "iban": parts["iban"]["S"],
    }
    if "reference" in parts:
        found["reference"] = parts["reference"]["S"]
    return found


def encode_voucher(value: Voucher) -> WireValue:
    """The stored form of a Voucher."""
    held = value.__dict__
    return {
        "M": {
            "codes": {"L": [{"S": element} for element in held["codes"]]},
            "worth": encode_money(held["worth"]),
        }
    }


def decode_voucher(stored: WireValue) -> dict[str, object]:
    """The attributes of a stored Voucher, for the model to validate."""
    parts: WireItem = stored["M"]
    return {
        "codes": [element["S"] for element in parts["codes"]["L"]],
        "worth": decode_money(parts["worth"]),
    }


def encode_line(value: Line) -> WireValue:
    """The stored form of a Line."""
    held = value.__dict__
    return {
        "M": {
            "article": {"S": held["article"]},
            "quantity": {"N": number_text(held["quantity"], "quantity")},
            "price": encode_money(held["price"]),
            "parts": {"L": [encode_line(element) for element in held["parts"]]},
        }
    }


def decode_line(stored: WireValue) -> dict[str, object]:
    """The attributes of a stored Line, for the model to validate."""
    parts: WireItem = stored["M"]
    found: dict[str, object] = {
        "article": parts["article"]["S"],
        "price": decode_money(parts["price"]),
    }
    if "quantity" in parts:
        found["quantity"] = int_from_text(parts["quantity"]["N"], "quantity")
    if "parts" in parts:
        found["parts"] = [decode_line(element) for element in parts["parts"]["L"]]
    return found


def encode_payment(value: Payment) -> WireValue:
    """The stored form of a Payment."""
    if isinstance(value, Card):
        return {"M": {**encode_card(value)["M"], "method": {"S": "card"}}}
    if isinstance(value, Transfer):
        return {"M": {**encode_transfer(value)["M"], "method": {"S": "bank_transfer"}}}
    return {"M": {**encode_voucher(value)["M"], "method": {"S": "voucher"}}}


def decode_payment(stored: WireValue) -> dict[str, object]:
    """The attributes of a stored Payment, for the model to validate."""
    kind = stored["M"]["method"]["S"]
    if kind == "card":
        return {**decode_card(stored), "method": kind}
    if kind == "bank_transfer":
        return {**decode_transfer(stored), "method": kind}
    if kind == "voucher":
        return {**decode_voucher(stored), "method": kind}
    raise InvalidValue("names no member of the union", attribute="method")


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
_PAYMENT_ADAPTER: Final[TypeAdapter[Payment]] = TypeAdapter(Payment)
PAYMENT_CODEC: Final[Codec[Payment]] = value_of(
    "Payment",
    encode_payment,
    lambda stored: _PAYMENT_ADAPTER.validate_python(decode_payment(stored)),
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
