"""Models of booking: its key, input, item, views and changes."""

from datetime import date
from decimal import Decimal
from typing import Literal, TypeAlias, TypedDict
from uuid import UUID

from pydantic import Field

from dynarepo import Key, Record

BookingKind: TypeAlias = Literal["sale", "rent", "refund"]
"""One of the values of an attribute of Booking."""


class BookingKey(Key, frozen=True):
    """Names one Booking: the attributes in its table key."""

    account_id: UUID
    number: int


class BookingCreate(Record):
    """What a caller gives for a new Booking."""

    account_id: UUID
    number: int = Field(ge=0, le=999)
    day: date
    amount: Decimal
    kind: BookingKind = "sale"


class Booking(BookingCreate):
    """A stored Booking."""

    @property
    def key(self) -> BookingKey:
        """What names this item."""
        return BookingKey(account_id=self.account_id, number=self.number)


class BookingChanges(TypedDict, total=False):
    """Attributes of Booking that an update can set."""

    day: date
    amount: Decimal
    kind: BookingKind
