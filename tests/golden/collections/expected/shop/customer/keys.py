"""Keys of customer: pure functions between attributes and keys."""

from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import uuid_text

from .model import Customer, CustomerKey


def table_key(key: CustomerKey | Customer) -> WireItem:
    """The table key: `pk` = `customer#{customer_id}` and `sk` = `profile`."""
    return {"pk": {"S": pk(key.customer_id)}, "sk": {"S": sk()}}


def pk(customer_id: UUID) -> str:
    """`pk` = `customer#{customer_id}`."""
    return f"customer#{uuid_text(customer_id, 'customer_id')}"


def sk() -> str:
    """`sk` = `profile`."""
    return "profile"
