"""Requests and operations of customer: pure, nothing here sends anything."""

from dynarepo import Change, Condition, Context, Operation, Request
from dynarepo.reads import get_item
from dynarepo.writes import create_item, delete_item, put_item, update_item

from .codec import CUSTOMER
from .model import Customer, CustomerChanges, CustomerCreate, CustomerKey


def get(
    context: Context, key: CustomerKey, *, consistent: bool = False
) -> Request[Customer | None]:
    """Read the customer with this key."""
    return get_item(CUSTOMER, context, key, consistent=consistent)


def create(context: Context, item: CustomerCreate) -> Operation[Customer]:
    """Write a new customer."""
    return create_item(CUSTOMER, context, item)


def put(
    context: Context, item: CustomerCreate, *, when: Condition | None = None
) -> Operation[Customer]:
    """Write this customer, replacing one that exists."""
    return put_item(CUSTOMER, context, item, when=when)


def update(
    context: Context,
    key: CustomerKey,
    *changes: Change,
    set: CustomerChanges | None = None,
    when: Condition | None = None,
) -> Operation[Customer]:
    """Change some attributes of the customer with this key."""
    return update_item(CUSTOMER, context, key, changes, set, when=when)


def delete(
    context: Context, key: CustomerKey, *, when: Condition | None = None
) -> Operation[Customer | None]:
    """Delete the customer with this key."""
    return delete_item(CUSTOMER, context, key, when=when)
