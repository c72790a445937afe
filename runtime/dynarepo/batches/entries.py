"""What a batch of writes holds of each: a bare put or delete, or a write that goes by itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from ..errors import ItemTooLarge
from ..wire import WireItem
from ..wire.sizes import item_size, wire_size
from ..writes.write import Write
from .identities import Identity, identity
from .limits import MOST_ITEM_BYTES

Given = TypeVar("Given")  # what is given


@dataclass(frozen=True, slots=True)
class Name:
    """The table and the key of an item."""

    table: str
    key: Identity


@dataclass(frozen=True, slots=True)
class Entry(Generic[Given]):
    """One write of a batch, and what it was made of.

    `action` is how a BatchWriteItem says it, and None for a write that must go by itself: one with
    a condition, or that changes more than its item. `size` is no less than the bytes that the
    action takes in a request.
    """

    given: Given
    name: Name
    write: Write[Any]
    action: Mapping[str, Any] | None = field(default=None, repr=False)
    size: int = 0


def entry(given: Given, write: Write[Any]) -> Entry[Given]:
    """A write as an entry of a batch."""
    name = Name(write.table, identity(write.key, write.entity.key_attributes))
    action = _bare_action(write)
    return Entry(given, name, write, action, 0 if action is None else _size(action, write))


def acted_on(action: Mapping[str, Any]) -> WireItem:
    """The item or the key that an action of a batch holds."""
    if "PutRequest" in action:
        item: WireItem = action["PutRequest"]["Item"]
        return item
    key: WireItem = action["DeleteRequest"]["Key"]
    return key


def _bare_action(write: Write[Any]) -> Mapping[str, Any] | None:
    """A write as an action of a batch, unless it has a condition, or needs more than its item."""
    if write.needs() is not None:
        return None
    planned = write.plan()
    payload = planned.write.payload
    if not planned.is_alone or "ConditionExpression" in payload:
        return None
    match planned.write.verb:
        case "Put":
            return {"PutRequest": {"Item": payload["Item"]}}
        case "Delete":
            return {"DeleteRequest": {"Key": payload["Key"]}}
        case _:
            return None


def _size(action: Mapping[str, Any], write: Write[Any]) -> int:
    stored = acted_on(action)
    size = item_size(stored)
    if size > MOST_ITEM_BYTES:
        raise ItemTooLarge(
            f"the item has {size} bytes; DynamoDB takes {MOST_ITEM_BYTES}",
            hint="split it, or keep the bulk elsewhere",
            table=write.table,
            entity=write.subject,
            key=write.shown_key,
        )
    return wire_size(stored, size)
