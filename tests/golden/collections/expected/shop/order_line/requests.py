"""Requests and writes of order line: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import batches, reads, writes

from .codec import ORDER_LINE
from .model import OrderLine, OrderLineChanges, OrderLineCreate, OrderLineKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress


def get(
    context: Context, key: OrderLineKey, *, consistent: bool = False
) -> Request[OrderLine | None]:
    """Read the order line with this key."""
    return reads.get_item(ORDER_LINE, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[OrderLineKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[OrderLineKey, OrderLine]:
    """Read the order lines with these keys, in their order; None where there is none."""
    return batches.get_items(
        ORDER_LINE,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: OrderLineCreate) -> Write[OrderLine]:
    """Write a new order line."""
    return writes.create_item(ORDER_LINE, context, item)


def put(
    context: Context, item: OrderLineCreate, *, when: Condition | None = None
) -> Write[OrderLine]:
    """Write this order line, replacing one that exists."""
    return writes.put_item(ORDER_LINE, context, item, when=when)


def put_many(
    context: Context,
    items: Many[OrderLineCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[OrderLineCreate]:
    """Write these order lines, replacing those that exist."""
    return batches.put_items(ORDER_LINE, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: OrderLineKey,
    *changes: Change,
    set: OrderLineChanges | None = None,
    when: Condition | None = None,
) -> Write[OrderLine]:
    """Change some attributes of the order line with this key."""
    return writes.update_item(ORDER_LINE, context, key, changes, set, when=when)


def delete(
    context: Context, key: OrderLineKey, *, when: Condition | None = None
) -> Write[OrderLine | None]:
    """Delete the order line with this key."""
    return writes.delete_item(ORDER_LINE, context, key, when=when)


def delete_many(
    context: Context,
    keys: Many[OrderLineKey],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[OrderLineKey]:
    """Delete the order lines with these keys; those that are not there do no harm."""
    return batches.delete_items(ORDER_LINE, context, keys, at_once=at_once, progress=progress)
