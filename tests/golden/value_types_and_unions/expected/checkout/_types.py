"""Types that the entities of checkout share."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from dynarepo import InvalidValue, Value, WireItem, WireValue
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
