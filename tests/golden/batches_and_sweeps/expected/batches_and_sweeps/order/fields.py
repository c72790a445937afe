"""Typed paths into a stored order."""

from datetime import datetime
from typing import Final
from uuid import UUID

from dynarepo.codecs import DATETIME_MICROSECONDS, INTEGER, UUID_TEXT, Codec, choice_of
from dynarepo.fields import NumberField, TextField

from .model import OrderStatus

ORDER_STATUS_CODEC: Final[Codec[OrderStatus]] = choice_of("open", "paid")


class OrderFields:
    """Typed paths into a stored Order, for conditions and changes."""

    customer_id: Final = TextField[UUID]("customer_id", UUID_TEXT)
    placed_at: Final = TextField[datetime]("placed_at", DATETIME_MICROSECONDS)
    order_id: Final = TextField[UUID]("order_id", UUID_TEXT)
    status: Final = TextField[OrderStatus]("status", ORDER_STATUS_CODEC)
    total: Final = NumberField[int]("total", INTEGER)
    version: Final = NumberField[int]("version", INTEGER)
