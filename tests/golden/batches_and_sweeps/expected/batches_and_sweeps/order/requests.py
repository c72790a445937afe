"""Requests and writes of order: pure, nothing here sends anything."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import batches, expressions, reads, writes
from dynarepo.lazy import Later
from dynarepo.wire import datetime_text

from . import keys
from .codec import ORDER, ORDER_TOTAL_VIEW
from .model import Order, OrderChanges, OrderCreate, OrderKey, OrderStatus, OrderTotal

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Operation, Range, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress, Swept

    from .fields import OrderFields as F
else:
    F = Later(__package__, ".fields", "OrderFields")


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


def put(
    context: Context,
    item: OrderCreate,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[Order]:
    """Write this order, replacing one that exists."""
    return writes.put_item(ORDER, context, item, when=when, expect_version=expect_version)


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
    expect_version: int | None = None,
) -> Write[Order]:
    """Change some attributes of the order with this key."""
    return writes.update_item(
        ORDER, context, key, changes, set, when=when, expect_version=expect_version
    )


def delete(
    context: Context,
    key: OrderKey,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[Order | None]:
    """Delete the order with this key."""
    return writes.delete_item(ORDER, context, key, when=when, expect_version=expect_version)


def delete_many(
    context: Context, keys: Many[OrderKey], *, at_once: int = 1, progress: OnProgress | None = None
) -> BatchWrite[OrderKey]:
    """Delete the orders with these keys; those that are not there do no harm."""
    return batches.delete_items(ORDER, context, keys, at_once=at_once, progress=progress)


def get_orders(
    context: Context,
    keys: Many[OrderKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[OrderKey, Order]:
    """Get orders."""
    return batches.get_items(
        ORDER,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
        pattern="get_orders",
    )


def get_current_orders(
    context: Context,
    keys: Many[OrderKey],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[OrderKey, Order]:
    """Get current orders."""
    return batches.get_items(
        ORDER,
        context,
        keys,
        consistent=True,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
        pattern="get_current_orders",
    )


def get_totals(
    context: Context,
    keys: Many[OrderKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[OrderKey, OrderTotal]:
    """Get totals."""
    return batches.get_views(
        ORDER,
        context,
        keys,
        ORDER_TOTAL_VIEW,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
        pattern="get_totals",
    )


def delete_orders(
    context: Context,
    customer_id: UUID,
    *,
    at_once: int = 1,
    at_most: int | None = None,
    seconds: float | None = None,
    after: str | None = None,
    progress: OnProgress | None = None,
) -> Operation[Swept]:
    """Delete orders."""
    return batches.delete_found(
        reads.Query(
            context=context,
            entity=ORDER,
            pattern="delete_orders",
            returns=ORDER,
            equals=(("pk", {"S": keys.pk(customer_id)}),),
            sort=reads.sort_prefix("sk", "order#"),
        ),
        at_once=at_once,
        at_most=at_most,
        seconds=seconds,
        after=after,
        progress=progress,
    )


def delete_small_orders(
    context: Context,
    customer_id: UUID,
    *,
    least: int,
    placed_at: Range[datetime] | None = None,
    status: OrderStatus | None = None,
    at_once: int = 1,
    at_most: int | None = None,
    seconds: float | None = None,
    after: str | None = None,
    progress: OnProgress | None = None,
) -> Operation[Swept]:
    """Delete the orders of a time that are worth little."""
    return batches.delete_found(
        reads.Query(
            context=context,
            entity=ORDER,
            pattern="delete_small_orders",
            returns=ORDER,
            equals=(("pk", {"S": keys.pk(customer_id)}),),
            sort=reads.sort_range(
                "sk",
                "order#",
                placed_at,
                lambda value: datetime_text(value, "microseconds", "placed_at"),
                tail="#",
                of="placed_at",
            ),
            where=expressions.all_of(
                F.total.lt(least), None if status is None else F.status.eq(status)
            ),
            consistent=True,
        ),
        at_once=at_once,
        at_most=at_most,
        seconds=seconds,
        after=after,
        progress=progress,
    )


def delete_paid_orders(
    context: Context,
    status: OrderStatus,
    *,
    before: datetime,
    at_once: int = 1,
    at_most: int | None = None,
    seconds: float | None = None,
    after: str | None = None,
    progress: OnProgress | None = None,
) -> Operation[Swept]:
    """Delete paid orders."""
    return batches.delete_found(
        reads.Query(
            context=context,
            entity=ORDER,
            pattern="delete_paid_orders",
            returns=ORDER,
            equals=(("gsi1pk", {"S": keys.gsi1pk(status)}),),
            index="gsi1",
            index_key=("gsi1pk", "gsi1sk"),
            sort=reads.sort_range(
                "gsi1sk",
                "order#",
                reads.LessThan(before),
                lambda value: datetime_text(value, "microseconds", "placed_at"),
                of="placed_at",
            ),
        ),
        at_once=at_once,
        at_most=at_most,
        seconds=seconds,
        after=after,
        progress=progress,
    )
