"""Models of customer: its key, input, item, views and changes."""

from typing import TypedDict
from uuid import UUID

from pydantic import AwareDatetime

from dynarepo import Key, Record

from .._types import Money


class CustomerKey(Key, frozen=True):
    """Names one Customer: the attributes in its table key."""

    customer_id: UUID


class CustomerCreate(Record):
    """What a caller gives for a new Customer; `created_at` is set on writing."""

    customer_id: UUID
    name: str
    credit: Money | None = None


class Customer(CustomerCreate):
    """A stored Customer."""

    created_at: AwareDatetime

    @property
    def key(self) -> CustomerKey:
        """What names this item."""
        return CustomerKey(customer_id=self.customer_id)


class CustomerChanges(TypedDict, total=False):
    """Attributes of Customer that an update can set; None removes an optional one."""

    name: str
    credit: Money | None
