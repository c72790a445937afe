"""Typed paths into a stored customer."""

from datetime import datetime
from typing import Final
from uuid import UUID

from dynarepo.codecs import DATETIME_MICROSECONDS, STRING, UUID_TEXT
from dynarepo.fields import TextField

from .._fields import MONEY_CODEC, MoneyField


class CustomerFields:
    """Typed paths into a stored Customer, for conditions and changes."""

    customer_id: Final = TextField[UUID]("customer_id", UUID_TEXT)
    name: Final = TextField[str]("name", STRING)
    credit: Final = MoneyField("credit", MONEY_CODEC)
    created_at: Final = TextField[datetime]("created_at", DATETIME_MICROSECONDS)
