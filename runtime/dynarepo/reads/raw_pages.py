"""One answer to a query, as DynamoDB gives it."""

from collections.abc import Sequence
from typing import ClassVar

from ..values import Value
from ..wire import WireItem


class RawPage(Value, frozen=True):
    """One answer to a query, its items as they are stored.

    `looked_at` counts the items before filters. `units` is the read capacity that was consumed,
    where that was asked for.
    """

    hidden: ClassVar[frozenset[str]] = frozenset({"items"})
    items: Sequence[WireItem]
    count: int
    last_key: WireItem | None
    looked_at: int = 0
    units: float = 0.0
