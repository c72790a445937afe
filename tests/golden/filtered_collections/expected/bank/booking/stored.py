"""What makes booking models of the JSON text of stored items."""

from typing import Final, Literal
from uuid import UUID

from msgspec import UNSET, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of, exact
from dynarepo.wire import date_from_text
from dynarepo.wire.tagged import Number, Text

from .model import Booking, BookingKind


class StoredBooking(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Booking, as types."""

    pk: Text[str]
    sk: Text[str]
    account_id: Text[UUID]
    number: Number
    day: Text[str]
    amount: Number
    kind: Text[BookingKind] | UnsetType = UNSET
    item_type: Text[Literal["Booking"]] | UnsetType = field(default=UNSET, name="_type")
    gsi1pk: Raw | UnsetType = UNSET
    gsi1sk: Raw | UnsetType = UNSET


_BOOKING_NAMES: Final = GivenNames(("account_id", "number", "day", "amount"), "kind")
_BlankBooking: Final = blank_of(Booking)


def booking_of(stored: StoredBooking) -> Booking:
    """What was stored as Booking; an error where that is not certain."""
    absent = 0
    number_ = int(stored.number.N)
    if not 0 <= number_ <= 999:
        raise ValueError("number")
    if stored.kind is UNSET:
        kind_: BookingKind = "sale"
        absent |= 1
    else:
        kind_ = stored.kind.S
    record = blank(_BlankBooking)
    record.account_id = stored.account_id.S
    record.number = number_
    record.day = date_from_text(stored.day.S)
    record.amount = exact(stored.amount.N)
    record.kind = kind_
    record.__pydantic_fields_set__ = _BOOKING_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Booking
    return record


BOOKING_READER: Final[StraightReader[Booking]] = StraightReader(
    StoredBooking, booking_of, lambda stored: (stored.pk.S, stored.sk.S)
)
