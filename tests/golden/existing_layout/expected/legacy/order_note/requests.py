"""Requests and writes of order note: pure, nothing here sends anything."""

from dynarepo import Change, Condition, Context, Query, Request, Write, sort_prefix
from dynarepo.batches import (
    BatchRead,
    BatchWrite,
    Many,
    OnProgress,
    delete_items,
    get_items,
    put_items,
)
from dynarepo.reads import get_item
from dynarepo.writes import create_item, delete_item, put_item, update_item

from . import keys
from .codec import ORDER_NOTE
from .model import OrderNote, OrderNoteChanges, OrderNoteCreate, OrderNoteKey


def get(
    context: Context, key: OrderNoteKey, *, consistent: bool = False
) -> Request[OrderNote | None]:
    """Read the order note with this key."""
    return get_item(ORDER_NOTE, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[OrderNoteKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchRead[OrderNoteKey, OrderNote]:
    """Read the order notes with these keys, in their order; None where there is none."""
    return get_items(
        ORDER_NOTE, context, keys, consistent=consistent, at_once=at_once, progress=progress
    )


def create(context: Context, item: OrderNoteCreate) -> Write[OrderNote]:
    """Write a new order note."""
    return create_item(ORDER_NOTE, context, item)


def put(
    context: Context, item: OrderNoteCreate, *, when: Condition | None = None
) -> Write[OrderNote]:
    """Write this order note, replacing one that exists."""
    return put_item(ORDER_NOTE, context, item, when=when)


def put_many(
    context: Context,
    items: Many[OrderNoteCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[OrderNoteCreate]:
    """Write these order notes, replacing those that exist."""
    return put_items(ORDER_NOTE, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: OrderNoteKey,
    *changes: Change,
    set: OrderNoteChanges | None = None,
    when: Condition | None = None,
) -> Write[OrderNote]:
    """Change some attributes of the order note with this key."""
    return update_item(ORDER_NOTE, context, key, changes, set, when=when)


def delete(
    context: Context, key: OrderNoteKey, *, when: Condition | None = None
) -> Write[OrderNote | None]:
    """Delete the order note with this key."""
    return delete_item(ORDER_NOTE, context, key, when=when)


def delete_many(
    context: Context,
    keys: Many[OrderNoteKey],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[OrderNoteKey]:
    """Delete the order notes with these keys; those that are not there do no harm."""
    return delete_items(ORDER_NOTE, context, keys, at_once=at_once, progress=progress)


def list_notes(context: Context, order_number: str) -> Query[OrderNote]:
    """List notes."""
    return Query(
        context=context,
        entity=ORDER_NOTE,
        pattern="list_notes",
        returns=ORDER_NOTE,
        equals=(("PK", {"S": keys.pk(order_number)}),),
        sort=sort_prefix("SK", "NOTE#"),
    )
