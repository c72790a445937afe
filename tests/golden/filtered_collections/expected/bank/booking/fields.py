"""Typed paths into a stored booking."""

from datetime import date
from decimal import Decimal
from typing import Final
from uuid import UUID

from dynarepo.codecs import DATE, DECIMAL, INTEGER, UUID_TEXT, Codec, choice_of
from dynarepo.fields import NumberField, TextField

from .model import BookingKind

BOOKING_KIND_CODEC: Final[Codec[BookingKind]] = choice_of("sale", "rent", "refund")


class BookingFields:
    """Typed paths into a stored Booking, for conditions and changes."""

    account_id: Final = TextField[UUID]("account_id", UUID_TEXT)
    number: Final = NumberField[int]("number", INTEGER)
    day: Final = TextField[date]("day", DATE)
    amount: Final = NumberField[Decimal]("amount", DECIMAL)
    kind: Final = TextField[BookingKind]("kind", BOOKING_KIND_CODEC)
