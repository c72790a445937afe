"""Requests and writes of visit: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import batches, reads, writes
from dynarepo.lazy import Later

from .codec import VISIT
from .model import Visit, VisitChanges, VisitCreate, VisitKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress

    from .fields import VisitFields as F
else:
    F = Later(__package__, ".fields", "VisitFields")


def get(context: Context, key: VisitKey, *, consistent: bool = False) -> Request[Visit | None]:
    """Read the visit with this key."""
    return reads.get_item(VISIT, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[VisitKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[VisitKey, Visit]:
    """Read the visits with these keys, in their order; None where there is none."""
    return batches.get_items(
        VISIT,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: VisitCreate) -> Write[Visit]:
    """Write a new visit."""
    return writes.create_item(VISIT, context, item)


def put(context: Context, item: VisitCreate, *, when: Condition | None = None) -> Write[Visit]:
    """Write this visit, replacing one that exists."""
    return writes.put_item(VISIT, context, item, when=when)


def put_many(
    context: Context,
    items: Many[VisitCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[VisitCreate]:
    """Write these visits, replacing those that exist."""
    return batches.put_items(VISIT, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: VisitKey,
    *changes: Change,
    set: VisitChanges | None = None,
    when: Condition | None = None,
) -> Write[Visit]:
    """Change some attributes of the visit with this key."""
    return writes.update_item(VISIT, context, key, changes, set, when=when)


def delete(
    context: Context, key: VisitKey, *, when: Condition | None = None
) -> Write[Visit | None]:
    """Delete the visit with this key."""
    return writes.delete_item(VISIT, context, key, when=when)


def delete_many(
    context: Context, keys: Many[VisitKey], *, at_once: int = 1, progress: OnProgress | None = None
) -> BatchWrite[VisitKey]:
    """Delete the visits with these keys; those that are not there do no harm."""
    return batches.delete_items(VISIT, context, keys, at_once=at_once, progress=progress)


def enter(context: Context, visitor: str, *, by: int) -> Write[Visit]:
    """Enter."""
    return writes.update_item(
        VISIT, context, VisitKey(visitor=visitor), (F.count.add(by),), upsert=True, pattern="enter"
    )
