"""Typed paths into a stored order."""

from datetime import date, datetime
from decimal import Decimal
from typing import Final
from uuid import UUID

from dynarepo.codecs import (
    DATE,
    DECIMAL,
    EPOCH_SECONDS,
    STRING,
    ULID_TEXT,
    UUID_TEXT,
    Codec,
    choice_of,
)
from dynarepo.fields import NumberField, OrderedField, TextField

from .model import OrderStatus

ORDER_STATUS_CODEC: Final[Codec[OrderStatus]] = choice_of("open", "paid", "shipped")


class OrderFields:
    """Typed paths into a stored Order, for conditions and changes."""

    order_id: Final = TextField[str]("order_id", ULID_TEXT)
    tenant_id: Final = TextField[UUID]("tenant_id", UUID_TEXT)
    region: Final = TextField[str]("region", STRING)
    status: Final = TextField[OrderStatus]("status", ORDER_STATUS_CODEC)
    placed_at: Final = OrderedField[datetime]("placed_at", EPOCH_SECONDS)
    day: Final = TextField[date]("day", DATE)
    amount: Final = NumberField[Decimal]("amount", DECIMAL)
    note: Final = TextField[str]("note", STRING)
