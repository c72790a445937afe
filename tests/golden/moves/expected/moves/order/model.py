"""Models of order: an order of a customer."""

from typing import Literal, TypeAlias, TypedDict
from uuid import UUID

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record
from dynarepo.ids import uuid7

OrderStatus: TypeAlias = Literal["open", "paid"]
"""One of the values of an attribute of Order."""


class OrderKey(Key, frozen=True):
    """Names one Order: the attributes in its table key."""

    customer_id: UUID
    order_id: UUID


class OrderCreate(Record):
    """What a caller gives for a new Order; `created_at`, `updated_at` and `version` are set on
    writing.
    """

    customer_id: UUID
    order_id: UUID = Field(default_factory=uuid7)
    reference: str | None = None
    status: OrderStatus = "open"
    secret: str | None = Field(default=None, repr=False)


class Order(OrderCreate):
    """An order of a customer."""

    created_at: AwareDatetime
    updated_at: AwareDatetime
    version: int

    @property
    def key(self) -> OrderKey:
        """What names this item."""
        return OrderKey(customer_id=self.customer_id, order_id=self.order_id)


class OrderChanges(TypedDict, total=False):
    """Attributes of Order that an update can set; None removes an optional one."""

    reference: str | None
    status: OrderStatus
    secret: str | None
