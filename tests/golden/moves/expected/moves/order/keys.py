"""Keys of order: pure functions between attributes and keys."""

from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text, uuid_text

from .model import Order, OrderKey, OrderStatus


def table_key(key: OrderKey | Order) -> WireItem:
    """The table key: `pk` = `customer#{customer_id}` and `sk` = `order#{order_id}`."""
    return {"pk": {"S": pk(key.customer_id)}, "sk": {"S": sk(key.order_id)}}


def pk(customer_id: UUID) -> str:
    """`pk` = `customer#{customer_id}`."""
    return f"customer#{uuid_text(customer_id, 'customer_id')}"


def sk(order_id: UUID) -> str:
    """`sk` = `order#{order_id}`."""
    return f"order#{uuid_text(order_id, 'order_id')}"


def gsi1pk(status: OrderStatus) -> str:
    """`gsi1pk` = `status#{status}`."""
    return f"status#{open_text(status, 'status')}"


def gsi1sk(customer_id: UUID) -> str:
    """`gsi1sk` = `customer#{customer_id}`."""
    return f"customer#{uuid_text(customer_id, 'customer_id')}"


def gsi1(status: OrderStatus | None, customer_id: UUID | None) -> WireItem:
    """The entry in index `gsi1`: `gsi1pk` = `status#{status}` and `gsi1sk` =
    `customer#{customer_id}`; none while a part is absent.
    """
    if status is None or customer_id is None:
        return {}
    return {"gsi1pk": {"S": gsi1pk(status)}, "gsi1sk": {"S": gsi1sk(customer_id)}}


def unique_reference(reference: str | None) -> WireItem:
    """What keeps `reference` unique: `pk` = `unique#Order#reference#{reference}` and `sk` =
    `unique`; none while a part is absent.
    """
    if reference is None:
        return {}
    return {
        "pk": {
            "S": partition_text(f"unique#Order#reference#{open_text(reference, 'reference')}", "pk")
        },
        "sk": {"S": "unique"},
    }
