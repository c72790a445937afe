"""Models of order: an order of a customer."""

from datetime import datetime
from typing import Literal, TypeAlias, TypedDict
from uuid import UUID

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record, Value
from dynarepo.ids import uuid7

OrderStatus: TypeAlias = Literal["open", "paid"]
"""One of the values of an attribute of Order."""


class OrderKey(Key, frozen=True):
    """Names one Order: the attributes in its table key."""

    customer_id: UUID
    placed_at: datetime
    order_id: UUID


class OrderCreate(Record):
    """What a caller gives for a new Order; `version` is set on writing."""

    customer_id: UUID
    placed_at: AwareDatetime
    order_id: UUID = Field(default_factory=uuid7)
    status: OrderStatus = "open"
    total: int


class Order(OrderCreate):
    """An order of a customer."""

    version: int

    @property
    def key(self) -> OrderKey:
        """What names this item."""
        return OrderKey(
            customer_id=self.customer_id, placed_at=self.placed_at, order_id=self.order_id
        )


class OrderTotal(Value):
    """View of Order: `order_id` and `total`."""

    order_id: UUID
    total: int


class OrderChanges(TypedDict, total=False):
    """Attributes of Order that an update can set."""

    status: OrderStatus
    total: int
