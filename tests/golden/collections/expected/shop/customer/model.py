"""Models of customer: its key, input, item, views and changes."""

from typing import TypedDict
from uuid import UUID

from dynarepo import Key, Record


class CustomerKey(Key, frozen=True):
    """Names one Customer: the attributes in its table key."""

    customer_id: UUID


class CustomerCreate(Record):
    """What a caller gives for a new Customer."""

    customer_id: UUID
    name: str


class Customer(CustomerCreate):
    """A stored Customer."""

    @property
    def key(self) -> CustomerKey:
        """What names this item."""
        return CustomerKey(customer_id=self.customer_id)


class CustomerChanges(TypedDict, total=False):
    """Attributes of Customer that an update can set."""

    name: str
