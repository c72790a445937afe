"""Requests and writes of holiday: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import batches, reads, writes

from .codec import HOLIDAY
from .model import Holiday, HolidayChanges, HolidayCreate, HolidayKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress


def get(context: Context, key: HolidayKey, *, consistent: bool = False) -> Request[Holiday | None]:
    """Read the holiday with this key."""
    return reads.get_item(HOLIDAY, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[HolidayKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[HolidayKey, Holiday]:
    """Read the holidays with these keys, in their order; None where there is none."""
    return batches.get_items(
        HOLIDAY,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: HolidayCreate) -> Write[Holiday]:
    """Write a new holiday."""
    return writes.create_item(HOLIDAY, context, item)


def put(context: Context, item: HolidayCreate, *, when: Condition | None = None) -> Write[Holiday]:
    """Write this holiday, replacing one that exists."""
    return writes.put_item(HOLIDAY, context, item, when=when)


def put_many(
    context: Context,
    items: Many[HolidayCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[HolidayCreate]:
    """Write these holidays, replacing those that exist."""
    return batches.put_items(HOLIDAY, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: HolidayKey,
    *changes: Change,
    set: HolidayChanges | None = None,
    when: Condition | None = None,
) -> Write[Holiday]:
    """Change some attributes of the holiday with this key."""
    return writes.update_item(HOLIDAY, context, key, changes, set, when=when)


def delete(
    context: Context, key: HolidayKey, *, when: Condition | None = None
) -> Write[Holiday | None]:
    """Delete the holiday with this key."""
    return writes.delete_item(HOLIDAY, context, key, when=when)


def delete_many(
    context: Context,
    keys: Many[HolidayKey],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[HolidayKey]:
    """Delete the holidays with these keys; those that are not there do no harm."""
    return batches.delete_items(HOLIDAY, context, keys, at_once=at_once, progress=progress)
