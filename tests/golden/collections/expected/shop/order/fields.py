"""Typed paths into a stored order."""

from datetime import date, datetime
from typing import Final
from uuid import UUID

from dynarepo.codecs import DATE, DATETIME_MICROSECONDS, STRING, ULID_TEXT, UUID_TEXT
from dynarepo.fields import TextField


class OrderFields:
    """Typed paths into a stored Order, for conditions and changes."""

    customer_id: Final = TextField[UUID]("customer_id", UUID_TEXT)
    order_id: Final = TextField[str]("order_id", ULID_TEXT)
    day: Final = TextField[date]("day", DATE)
    country: Final = TextField[str]("country", STRING)
    city: Final = TextField[str]("city", STRING)
    kind: Final = TextField[str]("kind", STRING)
    placed_at: Final = TextField[datetime]("placed_at", DATETIME_MICROSECONDS)
