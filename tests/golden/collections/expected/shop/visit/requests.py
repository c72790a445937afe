"""Requests and operations of visit: pure, nothing here sends anything."""

from dynarepo import Change, Condition, Context, Operation, Request
from dynarepo.reads import get_item
from dynarepo.writes import create_item, delete_item, put_item, update_item

from .codec import VISIT
from .model import Visit, VisitChanges, VisitCreate, VisitKey


def get(context: Context, key: VisitKey, *, consistent: bool = False) -> Request[Visit | None]:
    """Read the visit with this key."""
    return get_item(VISIT, context, key, consistent=consistent)


def create(context: Context, item: VisitCreate) -> Operation[Visit]:
    """Write a new visit."""
    return create_item(VISIT, context, item)


def put(context: Context, item: VisitCreate, *, when: Condition | None = None) -> Operation[Visit]:
    """Write this visit, replacing one that exists."""
    return put_item(VISIT, context, item, when=when)


def update(
    context: Context,
    key: VisitKey,
    *changes: Change,
    set: VisitChanges | None = None,
    when: Condition | None = None,
) -> Operation[Visit]:
    """Change some attributes of the visit with this key."""
    return update_item(VISIT, context, key, changes, set, when=when)


def delete(
    context: Context, key: VisitKey, *, when: Condition | None = None
) -> Operation[Visit | None]:
    """Delete the visit with this key."""
    return delete_item(VISIT, context, key, when=when)
