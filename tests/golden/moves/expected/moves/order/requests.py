"""Requests and writes of order: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import batches, reads, writes
from dynarepo.lazy import Later

from .codec import ORDER
from .model import Order, OrderChanges, OrderCreate, OrderKey, OrderStatus

if TYPE_CHECKING:
    from dynarepo import (
        Change,
        Condition,
        Context,
        Operation,
        Request,
        UniqueProgress,
        UniqueReport,
        Write,
    )
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress

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


def repair_unique(
    context: Context, *, fix: bool = False, progress: UniqueProgress | None = None
) -> Operation[UniqueReport]:
    """Compare every order with the claims on its unique values; `fix` corrects them."""
    return writes.repair_unique(ORDER, context, fix=fix, progress=progress)


def give_to(
    context: Context,
    customer_id: UUID,
    order_id: UUID,
    *,
    to_customer_id: UUID,
    status: OrderStatus,
    expect_version: int | None = None,
) -> Write[Order]:
    """Give an open order to another customer."""
    return writes.move_item(
        ORDER,
        context,
        OrderKey(customer_id=customer_id, order_id=order_id),
        OrderKey(customer_id=to_customer_id, order_id=order_id),
        when=F.status.eq(status),
        expect_version=expect_version,
        pattern="give_to",
    )
