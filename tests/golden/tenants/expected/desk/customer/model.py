"""Models of customer: a person who opens tickets."""

from typing import Literal, TypeAlias, TypedDict
from uuid import UUID

from dynarepo import Key, Record, Value

CustomerState: TypeAlias = Literal["active", "gone"]
"""One of the values of an attribute of Customer."""


class CustomerKey(Key, frozen=True):
    """Names one Customer: the attributes in its table key."""

    company_id: str
    customer_id: UUID


class CustomerCreate(Record):
    """What a caller gives for a new Customer."""

    company_id: str
    customer_id: UUID
    email: str | None = None
    state: CustomerState = "active"


class Customer(CustomerCreate):
    """A person who opens tickets."""

    @property
    def key(self) -> CustomerKey:
        """What names this item."""
        return CustomerKey(company_id=self.company_id, customer_id=self.customer_id)


class CustomerEmail(Value):
    """View of Customer: `customer_id` and `email`."""

    customer_id: UUID
    email: str | None = None


class CustomerChanges(TypedDict, total=False):
    """Attributes of Customer that an update can set; None removes an optional one."""

    email: str | None
    state: CustomerState
