"""Keys of counter: pure functions between attributes and keys."""

from dynarepo import WireItem
from dynarepo.keys import open_text, padded, partition_text

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


def gsi3pk() -> str:
    """`gsi3pk` = `counters`."""
    return "counters"


def gsi3sk(version: int) -> str:
    """`gsi3sk` = `{version:06d}`."""
    return padded(version, 6, "version")


def gsi3(version: int | None) -> WireItem:
    """The entry in index `gsi3`: `gsi3pk` = `counters` and `gsi3sk` = `{version:06d}`; none while a
    part is absent.
    """
    if version is None:
        return {}
    return {"gsi3pk": {"S": gsi3pk()}, "gsi3sk": {"S": gsi3sk(version)}}
