"""One answer to a query, as DynamoDB gives it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from ..wire import WireItem


@dataclass(frozen=True, slots=True)
class RawPage:
    """One answer to a query, its items as they are stored.

    `looked_at` counts the items before filters. `units` is the read capacity that was consumed,
    where that was asked for.
    """

    items: Sequence[WireItem] = field(repr=False)
    count: int
    last_key: WireItem | None
    looked_at: int = 0
    units: float = 0.0
