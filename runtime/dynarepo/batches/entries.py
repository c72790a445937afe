"""What a batch of writes holds of each: a bare put or delete, or a write that goes by itself."""

from collections.abc import Mapping
from typing import Any, Generic, NamedTuple, TypeVar

from msgspec import Raw

from ..entity import EntitySpec
from ..errors import ItemTooLarge
from ..wire import WireItem
from ..wire.sizes import LONGER_TEXT, SMALL_TEXT, item_size, item_text, wire_size
from ..writes.write import Write
from .identities import Identity, identity
from .limits import MOST_ITEM_BYTES

Given = TypeVar("Given")  # what is given


class Name(NamedTuple):
    """The table and the key of an item."""

    table: str
    key: Identity


class Entry(NamedTuple, Generic[Given]):  # made in a third of the time of a frozen dataclass
    """One write of a batch, and what it was made of.

    `action` is how a BatchWriteItem says it. One that must go by itself has a `write` instead: it
    has a condition, or changes more than its item. `size` is no less than the bytes that the
    action takes in a request, and `text` what it acts on as JSON, unless that is long.
    """

    given: Given
    entity: EntitySpec[Any, Any]
    name: Name
    subject: str
    shown_key: Mapping[str, str]
    action: Mapping[str, Any] | None = None
    size: int = 0
    text: bytes | None = None
    write: Write[Any] | None = None

    def __repr__(self) -> str:
        # What is stored may be secret, and so may the key.
        return f"Entry(subject={self.subject!r}, size={self.size})"


def entry(given: Given, write: Write[Any]) -> Entry[Given]:
    """A write as an entry of a batch."""
    name = name_of(write.entity, write.table, write.key)
    action = _bare_action(write)
    place = (write.entity, name, write.subject, write.shown_key)
    if action is None:
        return Entry(given, *place, write=write)
    measured = _measured(acted_on(action), write.table, write.subject, write.shown_key)
    return Entry(given, *place, action, *measured)


def name_of(entity: EntitySpec[Any, Any], table: str, stored: WireItem) -> Name:
    """What names a stored item in a batch."""
    return Name(table, identity(stored, entity.key_attributes))


def put_of(
    given: Given,
    entity: EntitySpec[Any, Any],
    name: Name,
    subject: str,
    shown_key: Mapping[str, str],
    stored: WireItem,
) -> Entry[Given]:
    """The put of an item that needs no condition, by what is stored of it."""
    size, text = _measured(stored, name.table, subject, shown_key)
    action = {"PutRequest": {"Item": stored}}
    return Entry(given, entity, name, subject, shown_key, action, size, text)


def acted_on(action: Mapping[str, Any]) -> WireItem:
    """The item or the key that an action of a batch holds."""
    if "PutRequest" in action:
        item: WireItem = action["PutRequest"]["Item"]
        return item
    key: WireItem = action["DeleteRequest"]["Key"]
    return key


def encoded_action(entry: Entry[Any]) -> Mapping[str, Any] | None:
    """The action of an entry with its item or its key as JSON, where there is that."""
    if entry.text is None or entry.action is None:
        return entry.action
    if "PutRequest" in entry.action:
        return {"PutRequest": {"Item": Raw(entry.text)}}
    return {"DeleteRequest": {"Key": Raw(entry.text)}}


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


def _measured(
    stored: WireItem, table: str, subject: str, shown_key: Mapping[str, str]
) -> tuple[int, bytes | None]:
    """The size of an entry, and its text."""
    text = item_text(stored)
    # The text of an item is longer than what DynamoDB counts of it.
    if text is not None and len(text) <= SMALL_TEXT:
        return len(text) * LONGER_TEXT, text
    size = item_size(stored)
    if size > MOST_ITEM_BYTES:
        raise ItemTooLarge(
            f"the item has {size} bytes; DynamoDB takes {MOST_ITEM_BYTES}",
            hint="split it, or keep the bulk elsewhere",
            table=table,
            entity=subject,
            key=shown_key,
        )
    return wire_size(stored, size), None
