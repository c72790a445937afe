"""Keys of visit: pure functions between attributes and keys."""

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text

from .model import Visit, VisitKey


def table_key(key: VisitKey | Visit) -> WireItem:
    """The table key: `pk` = `visit#{visitor}` and `sk` = `visit`."""
    return {"pk": {"S": pk(key.visitor)}, "sk": {"S": sk()}}


def pk(visitor: str) -> str:
    """`pk` = `visit#{visitor}`."""
    return partition_text(f"visit#{open_text(visitor, 'visitor')}", "pk")


def sk() -> str:
    """`sk` = `visit`."""
    return "visit"
