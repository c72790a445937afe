"""Keys of call: pure functions between attributes and keys."""

from dynarepo import WireItem
from dynarepo.keys import open_text, padded, partition_text

from .model import Call, CallKey


def table_key(key: CallKey | Call) -> WireItem:
    """The table key: `pk` = `call#{line}` and `sk` = `call`."""
    return {"pk": {"S": pk(key.line)}, "sk": {"S": sk()}}


def pk(line: str) -> str:
    """`pk` = `call#{line}`."""
    return partition_text(f"call#{open_text(line, 'line')}", "pk")


def sk() -> str:
    """`sk` = `call`."""
    return "call"


def gsi1pk(queue: str) -> str:
    """`gsi1pk` = `queue#{queue}`."""
    return partition_text(f"queue#{open_text(queue, 'queue')}", "gsi1pk")


def gsi1sk(weight: int) -> str:
    """`gsi1sk` = `{weight:04d}`."""
    return padded(weight, 4, "weight")


def gsi1(queue: str | None, weight: int | None, result: str | None, topic: str | None) -> WireItem:
    """The entry in index `gsi1`: `gsi1pk` = `queue#{queue}` and `gsi1sk` = `{weight:04d}`; none
    while a part is absent, and only under its condition.
    """
    if queue is None or weight is None:
        return {}
    if result is None and topic is not None and queue in ("all", "new"):
        return {"gsi1pk": {"S": gsi1pk(queue)}, "gsi1sk": {"S": gsi1sk(weight)}}
    return {}
