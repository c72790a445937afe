"""Keys of visit: pure functions between attributes and keys."""

from datetime import date

from dynarepo import WireItem
from dynarepo.keys import ulid_text
from dynarepo.wire import date_text

from .model import Visit, VisitKey


def table_key(key: VisitKey | Visit) -> WireItem:
    """The table key: `pk` = `visit#{visit_id}` and `sk` = `visit`."""
    return {"pk": {"S": pk(key.visit_id)}, "sk": {"S": sk()}}


def pk(visit_id: str) -> str:
    """`pk` = `visit#{visit_id}`."""
    return f"visit#{ulid_text(visit_id, 'visit_id')}"


def sk() -> str:
    """`sk` = `visit`."""
    return "visit"


def gsi1pk(day: date) -> str:
    """`gsi1pk` = `day#{day}`."""
    return f"day#{date_text(day, 'day')}"


def gsi1sk(visit_id: str) -> str:
    """`gsi1sk` = `visit#{visit_id}`."""
    return f"visit#{ulid_text(visit_id, 'visit_id')}"


def gsi1(day: date | None, visit_id: str | None) -> WireItem:
    """The entry in index `gsi1`: `gsi1pk` = `day#{day}` and `gsi1sk` = `visit#{visit_id}`; none
    while a part is absent.
    """
    if day is None or visit_id is None:
        return {}
    return {"gsi1pk": {"S": gsi1pk(day)}, "gsi1sk": {"S": gsi1sk(visit_id)}}
