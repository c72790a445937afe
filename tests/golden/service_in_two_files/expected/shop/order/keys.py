"""Keys of order: pure functions between attributes and keys."""

from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import ulid_text, uuid_text

from .model import Order, OrderKey


def table_key(key: OrderKey | Order) -> WireItem:
    """The table key: `pk` = `customer#{customer_id}` and `sk` = `order#{order_id}`."""
    return {"pk": {"S": pk(key.customer_id)}, "sk": {"S": sk(key.order_id)}}


def pk(customer_id: UUID) -> str:
    """`pk` = `customer#{customer_id}`."""
    return f"customer#{uuid_text(customer_id, 'customer_id')}"


def sk(order_id: str) -> str:
    """`sk` = `order#{order_id}`."""
    return f"order#{ulid_text(order_id, 'order_id')}"
