"""Requests and operations of order: pure, nothing here sends anything."""

from dynarepo import Change, Condition, Context, Operation, Request
from dynarepo.reads import get_item
from dynarepo.writes import create_item, delete_item, put_item, update_item

from .codec import ORDER
from .model import Order, OrderChanges, OrderCreate, OrderKey


def get(context: Context, key: OrderKey, *, consistent: bool = False) -> Request[Order | None]:
    """Read the order with this key."""
    return get_item(ORDER, context, key, consistent=consistent)


def create(context: Context, item: OrderCreate) -> Operation[Order]:
    """Write a new order."""
    return create_item(ORDER, context, item)


def put(context: Context, item: OrderCreate, *, when: Condition | None = None) -> Operation[Order]:
    """Write this order, replacing one that exists."""
    return put_item(ORDER, context, item, when=when)


def update(
    context: Context,
    key: OrderKey,
    *changes: Change,
    set: OrderChanges | None = None,
    when: Condition | None = None,
) -> Operation[Order]:
    """Change some attributes of the order with this key."""
    return update_item(ORDER, context, key, changes, set, when=when)


def delete(
    context: Context, key: OrderKey, *, when: Condition | None = None
) -> Operation[Order | None]:
    """Delete the order with this key."""
    return delete_item(ORDER, context, key, when=when)
