"""Typed paths into a stored order line."""

from decimal import Decimal
from typing import Final
from uuid import UUID

from dynarepo.codecs import DECIMAL, INTEGER, ULID_TEXT, UUID_TEXT
from dynarepo.fields import NumberField, TextField


class OrderLineFields:
    """Typed paths into a stored OrderLine, for conditions and changes."""

    customer_id: Final = TextField[UUID]("customer_id", UUID_TEXT)
    order_id: Final = TextField[str]("order_id", ULID_TEXT)
    position: Final = NumberField[int]("position", INTEGER)
    amount: Final = NumberField[Decimal]("amount", DECIMAL)
