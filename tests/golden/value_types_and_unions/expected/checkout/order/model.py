"""Models of order: its key, input, item, views and changes."""

from typing import TypedDict
from uuid import UUID

from pydantic import Field

from dynarepo import Key, Record
from dynarepo.ids import uuid7

from .._types import Address, Line, Money, Payment


class OrderKey(Key, frozen=True):
    """Names one Order: the attributes in its table key."""

    order_id: UUID


class OrderCreate(Record):
    """What a caller gives for a new Order."""

    order_id: UUID = Field(default_factory=uuid7)
    lines: list[Line] = Field(default_factory=list[Line])
    total: Money
    ship_to: Address
    bill_to: Address | None = None
    payment: Payment | None = None
    attempts: list[Payment] = Field(default_factory=list[Payment])
    fees: dict[str, Money] = Field(default_factory=dict[str, Money])


class Order(OrderCreate):
    """A stored Order."""

    @property
    def key(self) -> OrderKey:
        """What names this item."""
        return OrderKey(order_id=self.order_id)


class OrderChanges(TypedDict, total=False):
    """Attributes of Order that an update can set; None removes an optional one."""

    lines: list[Line]
    total: Money
    ship_to: Address
    bill_to: Address | None
    payment: Payment | None
    attempts: list[Payment]
    fees: dict[str, Money]
