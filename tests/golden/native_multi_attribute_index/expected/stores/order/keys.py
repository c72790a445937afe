"""Keys of order: pure functions between attributes and keys."""

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import open_text, sort_text, ulid_text, uuid_text
from dynarepo.wire import date_text, epoch_text, number_text

from .model import Order, OrderKey, OrderStatus


def table_key(key: OrderKey | Order) -> WireItem:
    """The table key: `order_id` = `{order_id}`."""
    return {"order_id": {"S": ulid_text(key.order_id, "order_id")}}


def order_id_key(order_id: str) -> str:
    """`order_id` = `{order_id}`."""
    return ulid_text(order_id, "order_id")


def tenant_id_key(tenant_id: UUID) -> str:
    """`tenant_id` = `{tenant_id}`."""
    return uuid_text(tenant_id, "tenant_id")


def region_key(region: str) -> str:
    """`region` = `{region}`."""
    return sort_text(open_text(region, "region"), "region")


def status_key(status: OrderStatus) -> str:
    """`status` = `{status}`."""
    return open_text(status, "status")


def placed_at_key(placed_at: datetime) -> str:
    """`placed_at` = `{placed_at}`."""
    return epoch_text(placed_at, "seconds", "placed_at")


def amount_key(amount: Decimal) -> str:
    """`amount` = `{amount}`."""
    return number_text(amount, "amount")


def day_key(day: date) -> str:
    """`day` = `{day}`."""
    return date_text(day, "day")
