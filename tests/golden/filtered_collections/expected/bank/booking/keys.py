"""Keys of booking: pure functions between attributes and keys."""

from datetime import date
from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import padded, uuid_text
from dynarepo.wire import date_text

from .model import Booking, BookingKey


def table_key(key: BookingKey | Booking) -> WireItem:
    """The table key: `pk` = `account#{account_id}` and `sk` = `booking#{number:03d}`."""
    return {"pk": {"S": pk(key.account_id)}, "sk": {"S": sk(key.number)}}


def pk(account_id: UUID) -> str:
    """`pk` = `account#{account_id}`."""
    return f"account#{uuid_text(account_id, 'account_id')}"


def sk(number: int) -> str:
    """`sk` = `booking#{number:03d}`."""
    return f"booking#{padded(number, 3, 'number')}"


def gsi1pk(day: date) -> str:
    """`gsi1pk` = `day#{day}`."""
    return f"day#{date_text(day, 'day')}"


def gsi1sk(number: int) -> str:
    """`gsi1sk` = `booking#{number:03d}`."""
    return f"booking#{padded(number, 3, 'number')}"


def gsi1(day: date | None, number: int | None) -> WireItem:
    """The entry in index `gsi1`: `gsi1pk` = `day#{day}` and `gsi1sk` = `booking#{number:03d}`; none
    while a part is absent.
    """
    if day is None or number is None:
        return {}
    return {"gsi1pk": {"S": gsi1pk(day)}, "gsi1sk": {"S": gsi1sk(number)}}
