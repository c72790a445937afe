"""Requests and writes of counter: pure, nothing here sends anything."""

from dynarepo import Change, Condition, Context, Request, Write
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

from .codec import COUNTER
from .model import Counter, CounterChanges, CounterCreate, CounterKey


def get(context: Context, key: CounterKey, *, consistent: bool = False) -> Request[Counter | None]:
    """Read the counter with this key."""
    return get_item(COUNTER, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[CounterKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchRead[CounterKey, Counter]:
    """Read the counters with these keys, in their order; None where there is none."""
    return get_items(
        COUNTER, context, keys, consistent=consistent, at_once=at_once, progress=progress
    )


def create(context: Context, item: CounterCreate) -> Write[Counter]:
    """Write a new counter."""
    return create_item(COUNTER, context, item)


def put(context: Context, item: CounterCreate, *, when: Condition | None = None) -> Write[Counter]:
    """Write this counter, replacing one that exists."""
    return put_item(COUNTER, context, item, when=when)


def put_many(
    context: Context,
    items: Many[CounterCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[CounterCreate]:
    """Write these counters, replacing those that exist."""
    return put_items(COUNTER, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: CounterKey,
    *changes: Change,
    set: CounterChanges | None = None,
    when: Condition | None = None,
) -> Write[Counter]:
    """Change some attributes of the counter with this key."""
    return update_item(COUNTER, context, key, changes, set, when=when)


def delete(
    context: Context, key: CounterKey, *, when: Condition | None = None
) -> Write[Counter | None]:
    """Delete the counter with this key."""
    return delete_item(COUNTER, context, key, when=when)


def delete_many(
    context: Context,
    keys: Many[CounterKey],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[CounterKey]:
    """Delete the counters with these keys; those that are not there do no harm."""
    return delete_items(COUNTER, context, keys, at_once=at_once, progress=progress)
