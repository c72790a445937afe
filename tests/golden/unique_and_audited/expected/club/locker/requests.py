"""Requests and writes of locker: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import batches, reads, writes

from .codec import LOCKER
from .model import Locker, LockerChanges, LockerCreate, LockerKey

if TYPE_CHECKING:
    from dynarepo import (
        AuditEntry,
        Change,
        Condition,
        Context,
        Operation,
        Query,
        Request,
        UniqueProgress,
        UniqueReport,
        Write,
    )
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress


def get(context: Context, key: LockerKey, *, consistent: bool = False) -> Request[Locker | None]:
    """Read the locker with this key."""
    return reads.get_item(LOCKER, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[LockerKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[LockerKey, Locker]:
    """Read the lockers with these keys, in their order; None where there is none."""
    return batches.get_items(
        LOCKER,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: LockerCreate) -> Write[Locker]:
    """Write a new locker."""
    return writes.create_item(LOCKER, context, item)


def put(context: Context, item: LockerCreate, *, when: Condition | None = None) -> Write[Locker]:
    """Write this locker, replacing one that exists."""
    return writes.put_item(LOCKER, context, item, when=when)


def put_many(
    context: Context,
    items: Many[LockerCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[LockerCreate]:
    """Write these lockers, replacing those that exist."""
    return batches.put_items(LOCKER, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: LockerKey,
    *changes: Change,
    set: LockerChanges | None = None,
    when: Condition | None = None,
) -> Write[Locker]:
    """Change some attributes of the locker with this key."""
    return writes.update_item(LOCKER, context, key, changes, set, when=when)


def delete(
    context: Context, key: LockerKey, *, when: Condition | None = None
) -> Write[Locker | None]:
    """Delete the locker with this key."""
    return writes.delete_item(LOCKER, context, key, when=when)


def delete_many(
    context: Context, keys: Many[LockerKey], *, at_once: int = 1, progress: OnProgress | None = None
) -> BatchWrite[LockerKey]:
    """Delete the lockers with these keys; those that are not there do no harm."""
    return batches.delete_items(LOCKER, context, keys, at_once=at_once, progress=progress)


def history(context: Context, key: LockerKey, *, newest_first: bool = False) -> Query[AuditEntry]:
    """Read the trail of the locker with this key."""
    return writes.trail_of(LOCKER, context, key, newest_first=newest_first)


def repair_unique(
    context: Context, *, fix: bool = False, progress: UniqueProgress | None = None
) -> Operation[UniqueReport]:
    """Compare every locker with the claims on its unique values; `fix` corrects them."""
    return writes.repair_unique(LOCKER, context, fix=fix, progress=progress)
