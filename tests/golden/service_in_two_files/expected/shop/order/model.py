"""Models of order: its key, input, item, views and changes."""

from typing import TypedDict
from uuid import UUID

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record
from dynarepo.ids import Ulid, ulid

from .._types import Line


class OrderKey(Key, frozen=True):
    """Names one Order: the attributes in its table key."""

    customer_id: UUID
    order_id: str


class OrderCreate(Record):
    """What a caller gives for a new Order; `created_at` is set on writing."""

    customer_id: UUID
    order_id: Ulid = Field(default_factory=ulid)
    lines: list[Line] = Field(default_factory=list[Line])


class Order(OrderCreate):
    """A stored Order."""

    created_at: AwareDatetime

    @property
    def key(self) -> OrderKey:
        """What names this item."""
        return OrderKey(customer_id=self.customer_id, order_id=self.order_id)


class OrderChanges(TypedDict, total=False):
    """Attributes of Order that an update can set."""

    lines: list[Line]
