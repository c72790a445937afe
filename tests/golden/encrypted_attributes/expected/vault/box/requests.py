"""Requests and writes of box: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import batches, reads, writes

from .codec import BOX
from .model import Box, BoxChanges, BoxCreate, BoxKey

if TYPE_CHECKING:
    from dynarepo import AuditEntry, Change, Condition, Context, Query, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress


def get(context: Context, key: BoxKey, *, consistent: bool = False) -> Request[Box | None]:
    """Read the box with this key."""
    return reads.get_item(BOX, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[BoxKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[BoxKey, Box]:
    """Read the boxes with these keys, in their order; None where there is none."""
    return batches.get_items(
        BOX,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: BoxCreate) -> Write[Box]:
    """Write a new box."""
    return writes.create_item(BOX, context, item)


def put(
    context: Context,
    item: BoxCreate,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[Box]:
    """Write this box, replacing one that exists."""
    return writes.put_item(BOX, context, item, when=when, expect_version=expect_version)


def put_many(
    context: Context,
    items: Many[BoxCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[BoxCreate]:
    """Write these boxes, replacing those that exist."""
    return batches.put_items(BOX, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: BoxKey,
    *changes: Change,
    set: BoxChanges | None = None,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[Box]:
    """Change some attributes of the box with this key."""
    return writes.update_item(
        BOX, context, key, changes, set, when=when, expect_version=expect_version
    )


def delete(
    context: Context,
    key: BoxKey,
    *,
    when: Condition | None = None,
    expect_version: int | None = None,
) -> Write[Box | None]:
    """Delete the box with this key."""
    return writes.delete_item(BOX, context, key, when=when, expect_version=expect_version)


def delete_many(
    context: Context, keys: Many[BoxKey], *, at_once: int = 1, progress: OnProgress | None = None
) -> BatchWrite[BoxKey]:
    """Delete the boxes with these keys; those that are not there do no harm."""
    return batches.delete_items(BOX, context, keys, at_once=at_once, progress=progress)


def history(context: Context, key: BoxKey, *, newest_first: bool = False) -> Query[AuditEntry]:
    """Read the trail of the box with this key."""
    return writes.trail_of(BOX, context, key, newest_first=newest_first)
