"""What DynamoDB does not take in one transaction, found before anything is sent."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from ..batches.identities import identity
from ..errors import InvalidValue
from ..wire import WireItem
from ..wire.sizes import item_size
from ..writes.item_write import ItemWrite

MOST_ACTIONS: Final = 100
MOST_BYTES: Final = 4 * 1024 * 1024

Touched = tuple[str, Any]
"""One item: its table, and its key in a form that compares."""


def touched(table: str, key: WireItem) -> Touched:
    """The item with this key."""
    return table, identity(key, key)


def twice(first: str, second: str, table: str, key: Mapping[str, str]) -> InvalidValue:
    """The error for two actions on one item."""
    return InvalidValue(
        f"does two things with one item: {first} and {second}",
        attribute="transaction",
        code="ITEM_TWICE",
        table=table,
        key=key,
        hint="say in one write all that happens to an item; a condition on it is its `when`",
    )


def require_possible(actions: Sequence[ItemWrite]) -> None:
    """Refuse what DynamoDB would refuse, and name what is at fault."""
    require_count(len(actions))
    known: dict[Touched, ItemWrite] = {}
    for action in actions:
        other = known.setdefault(touched(action.table, action.key), action)
        if other is not action:
            raise twice(other.subject, action.subject, action.table, action.shown_key)
    size = sum(_size(action.payload) for action in actions)
    if size > MOST_BYTES:
        raise InvalidValue(
            f"holds {size} bytes; DynamoDB takes {MOST_BYTES}",
            attribute="transaction",
            code="TRANSACTION_TOO_LARGE",
            hint="write fewer or smaller items together",
        )


def require_count(count: int, attribute: str = "transaction", instead: str = "") -> None:
    """Refuse more actions than a transaction may have."""
    if count > MOST_ACTIONS:
        batch = instead or "a batch where each item stands for itself"
        raise InvalidValue(
            f"has {count} actions; DynamoDB takes {MOST_ACTIONS}",
            attribute=attribute,
            code="TOO_MANY_ACTIONS",
            hint=f"use several transactions, or {batch}",
        )


def _size(payload: Mapping[str, Any]) -> int:
    parts: Iterable[str] = ("Item", "Key", "ExpressionAttributeValues")
    return sum(item_size(payload[part]) for part in parts if part in payload)
