"""Keys of counter: pure functions between attributes and keys."""

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text

from .model import Counter, CounterKey


def table_key(key: CounterKey | Counter) -> WireItem:
    """The table key: `id` = `{id}`."""
    return {"id": {"S": id_key(key.id)}}


def id_key(id: str) -> str:
    """`id` = `{id}`."""
    return partition_text(open_text(id, "id"), "id")
