"""Models of order: its key, input, item, views and changes."""

from datetime import date, datetime
from decimal import Decimal
from typing import Literal, TypeAlias, TypedDict
from uuid import UUID

from pydantic import AwareDatetime

from dynarepo import Key, Record, Value
from dynarepo.ids import Ulid

OrderStatus: TypeAlias = Literal["open", "paid", "shipped"]
"""One of the values of an attribute of Order."""


class OrderKey(Key, frozen=True):
    """Names one Order: the attributes in its table key."""

    order_id: str


class OrderCreate(Record):
    """What a caller gives for a new Order."""

    order_id: Ulid
    tenant_id: UUID
    region: str
    status: OrderStatus = "open"
    placed_at: AwareDatetime
    day: date
    amount: Decimal
    note: str | None = None


class Order(OrderCreate):
    """A stored Order."""

    @property
    def key(self) -> OrderKey:
        """What names this item."""
        return OrderKey(order_id=self.order_id)


class OrderAmount(Value):
    """View of Order: `order_id`, `status`, `placed_at` and `amount`."""

    order_id: Ulid
    status: OrderStatus = "open"
    placed_at: AwareDatetime
    amount: Decimal


class OrderChanges(TypedDict, total=False):
    """Attributes of Order that an update can set; None removes an optional one."""

    tenant_id: UUID
    region: str
    status: OrderStatus
    placed_at: datetime
    day: date
    amount: Decimal
    note: str | None
