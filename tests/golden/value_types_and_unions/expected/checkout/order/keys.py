"""Keys of order: pure functions between attributes and keys."""

from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import uuid_text

from .model import Order, OrderKey


def table_key(key: OrderKey | Order) -> WireItem:
    """The table key: `order_id` = `{order_id}`."""
    return {"order_id": {"S": uuid_text(key.order_id, "order_id")}}


def order_id_key(order_id: UUID) -> str:
    """`order_id` = `{order_id}`."""
    return uuid_text(order_id, "order_id")
