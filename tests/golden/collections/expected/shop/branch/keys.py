"""Keys of branch: pure functions between attributes and keys."""

from datetime import datetime

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text, sort_text, ulid_text
from dynarepo.wire import datetime_text

from .model import Branch, BranchKey


def table_key(key: BranchKey | Branch) -> WireItem:
    """The table key: `pk` = `branch#{branch_id}` and `sk` = `branch`."""
    return {"pk": {"S": pk(key.branch_id)}, "sk": {"S": sk()}}


def pk(branch_id: str) -> str:
    """`pk` = `branch#{branch_id}`."""
    return f"branch#{ulid_text(branch_id, 'branch_id')}"


def sk() -> str:
    """`sk` = `branch`."""
    return "branch"


def country_key(country: str) -> str:
    """`country` = `{country}`."""
    return partition_text(open_text(country, "country"), "country")


def city_key(city: str) -> str:
    """`city` = `{city}`."""
    return partition_text(open_text(city, "city"), "city")


def kind_key(kind: str) -> str:
    """`kind` = `{kind}`."""
    return sort_text(open_text(kind, "kind"), "kind")


def placed_at_key(placed_at: datetime) -> str:
    """`placed_at` = `{placed_at}`."""
    return datetime_text(placed_at, "microseconds", "placed_at")
