"""Keys of counter: pure functions between attributes and keys."""

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text

from .model import Counter, CounterKey


def table_key(key: CounterKey | Counter) -> WireItem:
    """The table key: `pk` = `counter#{name}` and `sk` = `counter`."""
    return {"pk": {"S": pk(key.name)}, "sk": {"S": sk()}}


def pk(name: str) -> str:
    """`pk` = `counter#{name}`."""
    return partition_text(f"counter#{open_text(name, 'name')}", "pk")


def sk() -> str:
    """`sk` = `counter`."""
    return "counter"
