"""What a batch of writes holds of each: a bare put or delete, or a write that goes by itself."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from ..context import Context
from ..entity import EntitySpec
from ..errors import ItemTooLarge
from ..requests import Operation
from ..wire import WireItem
from ..wire.sizes import item_size, wire_size
from ..writes.write import Write
from .identities import Identity, identity
from .limits import MOST_ITEM_BYTES

I = TypeVar("I")  # noqa: E741  # what is given


@dataclass(frozen=True, slots=True)
class Name:
    """The table and the key of an item."""

    table: str
    key: Identity


@dataclass(frozen=True, slots=True)
class Entry(Generic[I]):
    """One write of a batch, and what it was made of.

    `action` is how a BatchWriteItem says it, and None for a write that must go by itself: one with
    a condition, or that changes more than its item. `operation` then carries it out. `size` is no
    less than the bytes that the action takes in a request.
    """

    given: I
    name: Name
    key_attributes: tuple[str, ...]
    operation: Callable[[], Operation[Any]]
    action: Mapping[str, Any] | None = field(default=None, repr=False)
    size: int = 0


def entry(
    given: I,
    entity: EntitySpec[Any, Any],
    context: Context,
    write: Write[Any],
    subject: str,
) -> Entry[I]:
    """A write of an entity's item as an entry of a batch."""
    table = context.table(entity.table)
    action = _bare_action(write)
    name = Name(table, identity(write.key, entity.key_attributes))
    size = 0 if action is None else _size(action, table, subject)
    return Entry(given, name, entity.key_attributes, write.operation, action, size)


def acted_on(action: Mapping[str, Any]) -> WireItem:
    """The item or the key that an action of a batch holds."""
    if "PutRequest" in action:
        item: WireItem = action["PutRequest"]["Item"]
        return item
    key: WireItem = action["DeleteRequest"]["Key"]
    return key


def _bare_action(write: Write[Any]) -> Mapping[str, Any] | None:
    """A write as an action of a batch, unless it has a condition or does not happen alone."""
    if write.needs() is not None:
        return None
    planned = write.plan()
    action = planned.write
    if not planned.is_alone or "ConditionExpression" in action.payload:
        return None
    match action.verb:
        case "Put":
            return {"PutRequest": {"Item": action.payload["Item"]}}
        case "Delete":
            return {"DeleteRequest": {"Key": action.payload["Key"]}}
        case _:
            return None


def _size(action: Mapping[str, Any], table: str, subject: str) -> int:
    stored = acted_on(action)
    size = item_size(stored)
    if size > MOST_ITEM_BYTES:
        raise ItemTooLarge(
            f"the item has {size} bytes; DynamoDB takes {MOST_ITEM_BYTES}",
            hint="split it, or keep the bulk elsewhere",
            table=table,
            entity=subject,
        )
    return wire_size(stored, size)
