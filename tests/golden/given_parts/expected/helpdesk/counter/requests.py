"""Requests and writes of counter: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import batches, reads, writes
from dynarepo.lazy import Later

from . import keys
from .codec import COUNTER
from .model import Counter, CounterChanges, CounterCreate, CounterGiven, CounterKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Query, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress

    from .fields import CounterFields as F
else:
    F = Later(__package__, ".fields", "CounterFields")


def get(context: Context, key: CounterKey, *, consistent: bool = False) -> Request[Counter | None]:
    """Read the counter with this key."""
    return reads.get_item(COUNTER, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[CounterKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[CounterKey, Counter]:
    """Read the counters with these keys, in their order; None where there is none."""
    return batches.get_items(
        COUNTER,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: CounterCreate) -> Write[Counter]:
    """Write a new counter."""
    return writes.create_item(COUNTER, context, item)


def put(
    context: Context,
    item: CounterCreate,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[Counter]:
    """Write this counter, replacing one that exists."""
    return writes.put_item(COUNTER, context, item, when=when, expect_version=expect_version)


def put_many(
    context: Context,
    items: Many[CounterCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[CounterCreate]:
    """Write these counters, replacing those that exist."""
    return batches.put_items(COUNTER, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: CounterKey,
    *changes: Change,
    set: CounterChanges | None = None,
    when: Condition | None = None,
    expect_version: int | None = None,
    given: CounterGiven | None = None,
) -> Write[Counter]:
    """Change some attributes of the counter with this key."""
    return writes.update_item(
        COUNTER, context, key, changes, set, when=when, expect_version=expect_version, given=given
    )


def delete(
    context: Context,
    key: CounterKey,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[Counter | None]:
    """Delete the counter with this key."""
    return writes.delete_item(COUNTER, context, key, when=when, expect_version=expect_version)


def delete_many(
    context: Context,
    keys: Many[CounterKey],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[CounterKey]:
    """Delete the counters with these keys; those that are not there do no harm."""
    return batches.delete_items(COUNTER, context, keys, at_once=at_once, progress=progress)


def list_counters(context: Context) -> Query[Counter]:
    """List counters."""
    return reads.Query(
        context=context,
        entity=COUNTER,
        pattern="list_counters",
        returns=COUNTER,
        equals=(("gsi3pk", {"S": keys.gsi3pk()}),),
        index="gsi3",
        index_key=("gsi3pk", "gsi3sk"),
    )


def count(
    context: Context, name: str, *, version: int, note: str, expect_version: int | None = None
) -> Write[Counter]:
    """Count."""
    return writes.update_item(
        COUNTER,
        context,
        CounterKey(name=name),
        (F.note.set(note),),
        expect_version=expect_version,
        given={"version": version},
        pattern="count",
    )
