"""Requests and writes of order: pure, nothing here sends anything."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import batches, reads, writes
from dynarepo.codecs import DECIMAL, EPOCH_SECONDS

from . import keys
from .codec import ORDER, ORDER_AMOUNT_VIEW
from .model import Order, OrderAmount, OrderChanges, OrderCreate, OrderKey, OrderStatus

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Query, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress


def get(context: Context, key: OrderKey, *, consistent: bool = False) -> Request[Order | None]:
    """Read the order with this key."""
    return reads.get_item(ORDER, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[OrderKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[OrderKey, Order]:
    """Read the orders with these keys, in their order; None where there is none."""
    return batches.get_items(
        ORDER,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: OrderCreate) -> Write[Order]:
    """Write a new order."""
    return writes.create_item(ORDER, context, item)


def put(context: Context, item: OrderCreate, *, when: Condition | None = None) -> Write[Order]:
    """Write this order, replacing one that exists."""
    return writes.put_item(ORDER, context, item, when=when)


def put_many(
    context: Context,
    items: Many[OrderCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[OrderCreate]:
    """Write these orders, replacing those that exist."""
    return batches.put_items(ORDER, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: OrderKey,
    *changes: Change,
    set: OrderChanges | None = None,
    when: Condition | None = None,
) -> Write[Order]:
    """Change some attributes of the order with this key."""
    return writes.update_item(ORDER, context, key, changes, set, when=when)


def delete(
    context: Context, key: OrderKey, *, when: Condition | None = None
) -> Write[Order | None]:
    """Delete the order with this key."""
    return writes.delete_item(ORDER, context, key, when=when)


def delete_many(
    context: Context, keys: Many[OrderKey], *, at_once: int = 1, progress: OnProgress | None = None
) -> BatchWrite[OrderKey]:
    """Delete the orders with these keys; those that are not there do no harm."""
    return batches.delete_items(ORDER, context, keys, at_once=at_once, progress=progress)


def list_store_orders(
    context: Context, tenant_id: UUID, region: str, *, status: OrderStatus | None = None
) -> Query[OrderAmount]:
    """List store orders."""
    return reads.Query(
        context=context,
        entity=ORDER,
        pattern="list_store_orders",
        returns=ORDER_AMOUNT_VIEW,
        equals=(
            ("tenant_id", {"S": keys.tenant_id_key(tenant_id)}),
            ("region", {"S": keys.region_key(region)}),
        ),
        index="by_store",
        index_key=("tenant_id", "region", "status", "placed_at", "amount"),
        sort=(
            None if status is None else reads.sort_equals("status", {"S": keys.status_key(status)})
        ),
    )


def list_store_orders_by_time(
    context: Context, tenant_id: UUID, region: str, status: OrderStatus, *, since: datetime
) -> Query[OrderAmount]:
    """List store orders by time."""
    return reads.Query(
        context=context,
        entity=ORDER,
        pattern="list_store_orders_by_time",
        returns=ORDER_AMOUNT_VIEW,
        equals=(
            ("tenant_id", {"S": keys.tenant_id_key(tenant_id)}),
            ("region", {"S": keys.region_key(region)}),
            ("status", {"S": keys.status_key(status)}),
        ),
        index="by_store",
        index_key=("tenant_id", "region", "status", "placed_at", "amount"),
        sort=reads.native_range("placed_at", reads.AtLeast(since), EPOCH_SECONDS.encode),
    )


def list_large_at(
    context: Context,
    tenant_id: UUID,
    region: str,
    status: OrderStatus,
    placed_at: datetime,
    *,
    least: Decimal,
) -> Query[OrderAmount]:
    """List large at."""
    return reads.Query(
        context=context,
        entity=ORDER,
        pattern="list_large_at",
        returns=ORDER_AMOUNT_VIEW,
        equals=(
            ("tenant_id", {"S": keys.tenant_id_key(tenant_id)}),
            ("region", {"S": keys.region_key(region)}),
            ("status", {"S": keys.status_key(status)}),
            ("placed_at", {"N": keys.placed_at_key(placed_at)}),
        ),
        index="by_store",
        index_key=("tenant_id", "region", "status", "placed_at", "amount"),
        sort=reads.native_range("amount", reads.MoreThan(least), DECIMAL.encode),
    )


def list_day(context: Context, day: date, *, region: str | None = None) -> Query[Order]:
    """List day."""
    return reads.Query(
        context=context,
        entity=ORDER,
        pattern="list_day",
        returns=ORDER,
        equals=(("day", {"S": keys.day_key(day)}),),
        index="by_day",
        index_key=("day", "region", "order_id"),
        sort=(
            None if region is None else reads.sort_equals("region", {"S": keys.region_key(region)})
        ),
    )
