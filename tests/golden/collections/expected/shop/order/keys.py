"""Keys of order: pure functions between attributes and keys."""

from datetime import date, datetime
from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text, sort_text, ulid_text, uuid_text
from dynarepo.wire import date_text, datetime_text

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


def gsi1pk(day: date) -> str:
    """`gsi1pk` = `day#{day}`."""
    return f"day#{date_text(day, 'day')}"


def gsi1sk(order_id: str) -> str:
    """`gsi1sk` = `order#{order_id}`."""
    return f"order#{ulid_text(order_id, 'order_id')}"


def country_key(country: str) -> str:
    """`country` = `{country}`."""
    return partition_text(open_text(country, "country"), "country")


def city_key(city: str) -> str:
    """`city` = `{city}`."""
    return partition_text(open_text(city, "city"), "city")


def kind_key(kind: str) -> str:
    """`kind` = `{kind}`."""
    return sort_text(open_text(kind, "kind"), "kind")


def placed_at_key(placed_at: datetime) -> str:
    """`placed_at` = `{placed_at}`."""
    return datetime_text(placed_at, "microseconds", "placed_at")


def gsi1(day: date | None, order_id: str | None) -> WireItem:
    """The entry in index `gsi1`: `gsi1pk` = `day#{day}` and `gsi1sk` = `order#{order_id}`; none
    while a part is absent.
    """
    if day is None or order_id is None:
        return {}
    return {"gsi1pk": {"S": gsi1pk(day)}, "gsi1sk": {"S": gsi1sk(order_id)}}
