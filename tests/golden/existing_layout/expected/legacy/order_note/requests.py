"""Requests and writes of order note: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import batches, reads, writes

from . import keys
from .codec import ORDER_NOTE
from .model import OrderNote, OrderNoteChanges, OrderNoteCreate, OrderNoteKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Query, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress


def get(
    context: Context, key: OrderNoteKey, *, consistent: bool = False
) -> Request[OrderNote | None]:
    """Read the order note with this key."""
    return reads.get_item(ORDER_NOTE, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[OrderNoteKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[OrderNoteKey, OrderNote]:
    """Read the order notes with these keys, in their order; None where there is none."""
    return batches.get_items(
        ORDER_NOTE,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: OrderNoteCreate) -> Write[OrderNote]:
    """Write a new order note."""
    return writes.create_item(ORDER_NOTE, context, item)


def put(
    context: Context, item: OrderNoteCreate, *, when: Condition | None = None
) -> Write[OrderNote]:
    """Write this order note, replacing one that exists."""
    return writes.put_item(ORDER_NOTE, context, item, when=when)


def put_many(
    context: Context,
    items: Many[OrderNoteCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[OrderNoteCreate]:
    """Write these order notes, replacing those that exist."""
    return batches.put_items(ORDER_NOTE, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: OrderNoteKey,
    *changes: Change,
    set: OrderNoteChanges | None = None,
    when: Condition | None = None,
) -> Write[OrderNote]:
    """Change some attributes of the order note with this key."""
    return writes.update_item(ORDER_NOTE, context, key, changes, set, when=when)


def delete(
    context: Context, key: OrderNoteKey, *, when: Condition | None = None
) -> Write[OrderNote | None]:
    """Delete the order note with this key."""
    return writes.delete_item(ORDER_NOTE, context, key, when=when)


def delete_many(
    context: Context,
    keys: Many[OrderNoteKey],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[OrderNoteKey]:
    """Delete the order notes with these keys; those that are not there do no harm."""
    return batches.delete_items(ORDER_NOTE, context, keys, at_once=at_once, progress=progress)


def list_notes(context: Context, order_number: str) -> Query[OrderNote]:
    """List notes."""
    return reads.Query(
        context=context,
        entity=ORDER_NOTE,
        pattern="list_notes",
        returns=ORDER_NOTE,
        equals=(("PK", {"S": keys.pk(order_number)}),),
        sort=reads.sort_prefix("SK", "NOTE#"),
    )
