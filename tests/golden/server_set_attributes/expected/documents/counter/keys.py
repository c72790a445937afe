"""Keys of counter: pure functions between attributes and keys."""

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text

from .model import Counter, CounterKey


def table_key(key: CounterKey | Counter) -> WireItem:
    """The table key: `name` = `{name}`."""
    return {"name": {"S": name_key(key.name)}}


def name_key(name: str) -> str:
    """`name` = `{name}`."""
    return partition_text(open_text(name, "name"), "name")
