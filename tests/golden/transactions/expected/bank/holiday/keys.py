"""Keys of holiday: pure functions between attributes and keys."""

from datetime import date

from dynarepo import WireItem
from dynarepo.wire import date_text

from .model import Holiday, HolidayKey


def table_key(key: HolidayKey | Holiday) -> WireItem:
    """The table key: `pk` = `holiday#{day}` and `sk` = `holiday`."""
    return {"pk": {"S": pk(key.day)}, "sk": {"S": sk()}}


def pk(day: date) -> str:
    """`pk` = `holiday#{day}`."""
    return f"holiday#{date_text(day, 'day')}"


def sk() -> str:
    """`sk` = `holiday`."""
    return "holiday"
