"""Typed paths into a stored order."""

from typing import Final
from uuid import UUID

from dynarepo.codecs import UUID_TEXT, list_of, map_of
from dynarepo.fields import ListField, MapField, TextField

from .._fields import (
    ADDRESS_CODEC,
    LINE_CODEC,
    MONEY_CODEC,
    PAYMENT_CODEC,
    AddressField,
    LineField,
    MoneyField,
    PaymentField,
)
from .._types import Line, Money, Payment


class OrderFields:
    """Typed paths into a stored Order, for conditions and changes."""

    order_id: Final = TextField[UUID]("order_id", UUID_TEXT)
    lines: Final = ListField[Line, LineField](
        "lines", list_of(LINE_CODEC), lambda path: LineField(path, LINE_CODEC)
    )
    total: Final = MoneyField("total", MONEY_CODEC)
    ship_to: Final = AddressField("ship_to", ADDRESS_CODEC)
    bill_to: Final = AddressField("bill_to", ADDRESS_CODEC)
    payment: Final = PaymentField("payment", PAYMENT_CODEC)
    attempts: Final = ListField[Payment, PaymentField](
        "attempts", list_of(PAYMENT_CODEC), lambda path: PaymentField(path, PAYMENT_CODEC)
    )
    fees: Final = MapField[Money, MoneyField](
        "fees", map_of(MONEY_CODEC), lambda path: MoneyField(path, MONEY_CODEC)
    )
