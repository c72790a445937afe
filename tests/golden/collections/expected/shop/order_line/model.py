"""Models of order line: its key, input, item, views and changes."""

from decimal import Decimal
from typing import TypedDict
from uuid import UUID

from dynarepo import Key, Record
from dynarepo.ids import Ulid


class OrderLineKey(Key, frozen=True):
    """Names one OrderLine: the attributes in its table key."""

    customer_id: UUID
    order_id: str
    position: int


class OrderLineCreate(Record):
    """What a caller gives for a new OrderLine."""

    customer_id: UUID
    order_id: Ulid
    position: int
    amount: Decimal


class OrderLine(OrderLineCreate):
    """A stored OrderLine."""

    @property
    def key(self) -> OrderLineKey:
        """What names this item."""
        return OrderLineKey(
            customer_id=self.customer_id, order_id=self.order_id, position=self.position
        )


class OrderLineChanges(TypedDict, total=False):
    """Attributes of OrderLine that an update can set."""

    amount: Decimal
