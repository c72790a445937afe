"""Models of order: its key, input, item, views and changes."""

from datetime import date, datetime
from typing import TypedDict
from uuid import UUID

from pydantic import AwareDatetime

from dynarepo import Key, Record
from dynarepo.ids import Ulid


class OrderKey(Key, frozen=True):
    """Names one Order: the attributes in its table key."""

    customer_id: UUID
    order_id: str


class OrderCreate(Record):
    """What a caller gives for a new Order."""

    customer_id: UUID
    order_id: Ulid
    day: date
    country: str
    city: str
    kind: str = "order"
    placed_at: AwareDatetime


class Order(OrderCreate):
    """A stored Order."""

    @property
    def key(self) -> OrderKey:
        """What names this item."""
        return OrderKey(customer_id=self.customer_id, order_id=self.order_id)


class OrderChanges(TypedDict, total=False):
    """Attributes of Order that an update can set."""

    day: date
    country: str
    city: str
    kind: str
    placed_at: datetime
