"""Keys of order: pure functions between attributes and keys."""

from datetime import datetime
from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import open_text, uuid_text
from dynarepo.wire import datetime_text

from .model import Order, OrderKey, OrderStatus


def table_key(key: OrderKey | Order) -> WireItem:
    """The table key: `pk` = `customer#{customer_id}` and `sk` = `order#{placed_at}#{order_id}`."""
    return {"pk": {"S": pk(key.customer_id)}, "sk": {"S": sk(key.placed_at, key.order_id)}}


def pk(customer_id: UUID) -> str:
    """`pk` = `customer#{customer_id}`."""
    return f"customer#{uuid_text(customer_id, 'customer_id')}"


def sk(placed_at: datetime, order_id: UUID) -> str:
    """`sk` = `order#{placed_at}#{order_id}`."""
    return f"order#{datetime_text(placed_at, 'microseconds', 'placed_at')}#{uuid_text(order_id, 'order_id')}"


def gsi1pk(status: OrderStatus) -> str:
    """`gsi1pk` = `status#{status}`."""
    return f"status#{open_text(status, 'status')}"


def gsi1sk(placed_at: datetime) -> str:
    """`gsi1sk` = `order#{placed_at}`."""
    return f"order#{datetime_text(placed_at, 'microseconds', 'placed_at')}"


def gsi1(status: OrderStatus | None, placed_at: datetime | None) -> WireItem:
    """The entry in index `gsi1`: `gsi1pk` = `status#{status}` and `gsi1sk` = `order#{placed_at}`;
    none while a part is absent.
    """
    if status is None or placed_at is None:
        return {}
    return {"gsi1pk": {"S": gsi1pk(status)}, "gsi1sk": {"S": gsi1sk(placed_at)}}
