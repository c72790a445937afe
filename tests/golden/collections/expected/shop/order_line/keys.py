"""Keys of order line: pure functions between attributes and keys."""

from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import padded, ulid_text, uuid_text

from .model import OrderLine, OrderLineKey


def table_key(key: OrderLineKey | OrderLine) -> WireItem:
    """The table key: `pk` = `customer#{customer_id}` and `sk` =
    `order#{order_id}#line#{position:04d}`.
    """
    return {"pk": {"S": pk(key.customer_id)}, "sk": {"S": sk(key.order_id, key.position)}}


def pk(customer_id: UUID) -> str:
    """`pk` = `customer#{customer_id}`."""
    return f"customer#{uuid_text(customer_id, 'customer_id')}"


def sk(order_id: str, position: int) -> str:
    """`sk` = `order#{order_id}#line#{position:04d}`."""
    return f"order#{ulid_text(order_id, 'order_id')}#line#{padded(position, 4, 'position')}"
