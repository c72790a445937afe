"""Requests and operations of order note: pure, nothing here sends anything."""

from dynarepo import Change, Condition, Context, Operation, Query, Request, sort_prefix
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


def create(context: Context, item: OrderNoteCreate) -> Operation[OrderNote]:
    """Write a new order note."""
    return create_item(ORDER_NOTE, context, item)


def put(
    context: Context, item: OrderNoteCreate, *, when: Condition | None = None
) -> Operation[OrderNote]:
    """Write this order note, replacing one that exists."""
    return put_item(ORDER_NOTE, context, item, when=when)


def update(
    context: Context,
    key: OrderNoteKey,
    *changes: Change,
    set: OrderNoteChanges | None = None,
    when: Condition | None = None,
) -> Operation[OrderNote]:
    """Change some attributes of the order note with this key."""
    return update_item(ORDER_NOTE, context, key, changes, set, when=when)


def delete(
    context: Context, key: OrderNoteKey, *, when: Condition | None = None
) -> Operation[OrderNote | None]:
    """Delete the order note with this key."""
    return delete_item(ORDER_NOTE, context, key, when=when)


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
