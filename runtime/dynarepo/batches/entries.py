"""What a batch of writes holds of each: a bare put or delete, or a write that goes by itself."""

from collections.abc import Mapping
from typing import Any, Final, Generic, Literal, TypeAlias, TypeVar

from msgspec import Raw
from msgspec.structs import replace

from ..decoding.items import shown_parts
from ..entity import EntitySpec
from ..errors import ItemTooLarge
from ..transport.answer_json import item_of
from ..values import Value
from ..wire import WireItem
from ..wire.sizes import LONGER_TEXT, SMALL_TEXT, item_size, item_text, wire_size
from ..writes.write import Write
from .identities import Identity, identity
from .limits import MOST_ITEM_BYTES

Given = TypeVar("Given")  # what is given


Name: TypeAlias = tuple[str, Identity]
"""The table and the key of an item."""


Action: TypeAlias = Literal["PutRequest", "DeleteRequest"]
"""What a BatchWriteItem does with an item."""

_HOLDS: Final[Mapping[Action, str]] = {"PutRequest": "Item", "DeleteRequest": "Key"}


class Entry(Value, Generic[Given], frozen=True):
    """One write of a batch, and what it was made of.

    `action` is what a BatchWriteItem does. A write that must go by itself has a `write` instead: it
    has a condition, or changes more than its item. `size` is no less than the bytes that the action
    takes in a request, and `text` the item or key that it acts on, as JSON: the many small parts of
    it are not kept until it is sent. What is no text at all is `stored`.
    """

    given: Given
    entity: EntitySpec[Any, Any]
    name: Name
    subject: str
    action: Action | None = None
    size: int = 0
    text: bytes | None = None
    stored: WireItem | None = None
    write: Write[Any] | None = None

    @property
    def shown_key(self) -> Mapping[str, str]:
        """The key of the item for a message."""
        return shown_parts(self.entity, self.given)

    def __repr__(self) -> str:
        # What is stored may be secret, and so may the key.
        return f"Entry(subject={self.subject!r}, size={self.size})"


def entry(given: Given, write: Write[Any]) -> Entry[Given]:
    """A write as an entry of a batch."""
    entity = write.entity
    name = (write.table, identity(write.key, entity.key_attributes))
    found = _bare_action(write)
    if found is None:
        return Entry(given, entity, name, write.subject, write=write)
    action, stored = found
    return measured(Entry(given, entity, name, write.subject, action), stored, item_text(stored))


def measured(made: Entry[Given], stored: WireItem, text: bytes | None) -> Entry[Given]:
    """An entry with its size, and with what it acts on, as JSON where it is text."""
    # The text of an item is longer than what DynamoDB counts of it.
    if text is not None and len(text) <= SMALL_TEXT:
        return replace(made, size=len(text) * LONGER_TEXT, text=text)
    if text is None or len(text) > MOST_ITEM_BYTES:
        _require_size(made, stored)
    if text is not None and text.isascii():
        # Where spaces are put after commas and colons, there is one for three characters at most.
        return replace(made, size=len(text) * 4 // 3, text=text)
    size = wire_size(stored, item_size(stored))
    return replace(made, size=size, text=text, stored=stored if text is None else None)


def _require_size(made: Entry[Any], stored: WireItem) -> None:
    size = item_size(stored)
    if size > MOST_ITEM_BYTES:
        raise ItemTooLarge(
            f"the item has {size} bytes; DynamoDB takes {MOST_ITEM_BYTES}",
            hint="split it, or keep the bulk elsewhere",
            table=made.name[0],
            entity=made.subject,
            key=made.shown_key,
        )


def acted_on(action: Mapping[str, Any]) -> WireItem:
    """The item or the key that an action of a batch holds."""
    if "PutRequest" in action:
        item: WireItem = action["PutRequest"]["Item"]
        return item
    key: WireItem = action["DeleteRequest"]["Key"]
    return key


def plain_action(entry: Entry[Any]) -> Mapping[str, Any]:
    """The action of an entry, in values."""
    assert entry.action is not None, "only bare puts and deletes are sent in batches"
    stored = entry.stored if entry.text is None else item_of(Raw(entry.text))
    return {entry.action: {_HOLDS[entry.action]: stored}}


def _bare_action(write: Write[Any]) -> tuple[Action, WireItem] | None:
    """A write as an action of a batch and what it acts on, unless it has a condition, or needs more
    than its item."""
    if write.needs() is not None:
        return None
    planned = write.plan()
    payload = planned.write.payload
    if not planned.is_alone or "ConditionExpression" in payload:
        return None
    match planned.write.verb:
        case "Put":
            return "PutRequest", payload["Item"]
        case "Delete":
            return "DeleteRequest", payload["Key"]
        case _:
            return None
