"""Requests and writes of snapshot: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import batches, expressions, reads, writes
from dynarepo.lazy import Later

from .codec import SNAPSHOT
from .model import Snapshot, SnapshotCreate, SnapshotKey

if TYPE_CHECKING:
    from dynarepo import Condition, Context, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress

    from .fields import SnapshotFields as F
else:
    F = Later(__package__, ".fields", "SnapshotFields")


def get(
    context: Context, key: SnapshotKey, *, consistent: bool = False
) -> Request[Snapshot | None]:
    """Read the snapshot with this key."""
    return reads.get_item(SNAPSHOT, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[SnapshotKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[SnapshotKey, Snapshot]:
    """Read the snapshots with these keys, in their order; None where there is none."""
    return batches.get_items(
        SNAPSHOT,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def put(
    context: Context, item: SnapshotCreate, *, when: Condition | None = None
) -> Write[Snapshot]:
    """Write this snapshot, replacing one that exists."""
    return writes.put_item(SNAPSHOT, context, item, when=when)


def put_many(
    context: Context,
    items: Many[SnapshotCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[SnapshotCreate]:
    """Write these snapshots, replacing those that exist."""
    return batches.put_items(SNAPSHOT, context, items, at_once=at_once, progress=progress)


def put_newer(context: Context, item: SnapshotCreate, *, number: int) -> Write[Snapshot]:
    """Put newer."""
    return writes.put_item(
        SNAPSHOT,
        context,
        item,
        when=expressions.any_of(F.stream.missing(), F.number.lt(number)),
        pattern="put_newer",
    )
