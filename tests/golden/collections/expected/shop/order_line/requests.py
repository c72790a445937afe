"""Requests and operations of order line: pure, nothing here sends anything."""

from dynarepo import Change, Condition, Context, Operation, Request
from dynarepo.reads import get_item
from dynarepo.writes import create_item, delete_item, put_item, update_item

from .codec import ORDER_LINE
from .model import OrderLine, OrderLineChanges, OrderLineCreate, OrderLineKey


def get(
    context: Context, key: OrderLineKey, *, consistent: bool = False
) -> Request[OrderLine | None]:
    """Read the order line with this key."""
    return get_item(ORDER_LINE, context, key, consistent=consistent)


def create(context: Context, item: OrderLineCreate) -> Operation[OrderLine]:
    """Write a new order line."""
    return create_item(ORDER_LINE, context, item)


def put(
    context: Context, item: OrderLineCreate, *, when: Condition | None = None
) -> Operation[OrderLine]:
    """Write this order line, replacing one that exists."""
    return put_item(ORDER_LINE, context, item, when=when)


def update(
    context: Context,
    key: OrderLineKey,
    *changes: Change,
    set: OrderLineChanges | None = None,
    when: Condition | None = None,
) -> Operation[OrderLine]:
    """Change some attributes of the order line with this key."""
    return update_item(ORDER_LINE, context, key, changes, set, when=when)


def delete(
    context: Context, key: OrderLineKey, *, when: Condition | None = None
) -> Operation[OrderLine | None]:
    """Delete the order line with this key."""
    return delete_item(ORDER_LINE, context, key, when=when)
