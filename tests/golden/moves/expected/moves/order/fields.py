"""Typed paths into a stored order."""

from datetime import datetime
from typing import Final
from uuid import UUID

from dynarepo.codecs import DATETIME_MICROSECONDS, INTEGER, STRING, UUID_TEXT, Codec, choice_of
from dynarepo.fields import EncryptedField, NumberField, TextField

from .model import OrderStatus

ORDER_STATUS_CODEC: Final[Codec[OrderStatus]] = choice_of("open", "paid")


class OrderFields:
    """Typed paths into a stored Order, for conditions and changes."""

    customer_id: Final = TextField[UUID]("customer_id", UUID_TEXT)
    order_id: Final = TextField[UUID]("order_id", UUID_TEXT)
    reference: Final = TextField[str]("reference", STRING)
    status: Final = TextField[OrderStatus]("status", ORDER_STATUS_CODEC)
    secret: Final = EncryptedField[str]("secret", STRING)
    created_at: Final = TextField[datetime]("created_at", DATETIME_MICROSECONDS)
    updated_at: Final = TextField[datetime]("updated_at", DATETIME_MICROSECONDS)
    version: Final = NumberField[int]("version", INTEGER)
