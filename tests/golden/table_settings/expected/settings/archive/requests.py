"""Requests and writes of archive: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import batches, reads, writes

from .codec import ARCHIVE
from .model import Archive, ArchiveChanges, ArchiveCreate, ArchiveKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress


def get(context: Context, key: ArchiveKey, *, consistent: bool = False) -> Request[Archive | None]:
    """Read the archive with this key."""
    return reads.get_item(ARCHIVE, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[ArchiveKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[ArchiveKey, Archive]:
    """Read the archives with these keys, in their order; None where there is none."""
    return batches.get_items(
        ARCHIVE,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: ArchiveCreate) -> Write[Archive]:
    """Write a new archive."""
    return writes.create_item(ARCHIVE, context, item)


def put(context: Context, item: ArchiveCreate, *, when: Condition | None = None) -> Write[Archive]:
    """Write this archive, replacing one that exists."""
    return writes.put_item(ARCHIVE, context, item, when=when)


def put_many(
    context: Context,
    items: Many[ArchiveCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[ArchiveCreate]:
    """Write these archives, replacing those that exist."""
    return batches.put_items(ARCHIVE, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: ArchiveKey,
    *changes: Change,
    set: ArchiveChanges | None = None,
    when: Condition | None = None,
) -> Write[Archive]:
    """Change some attributes of the archive with this key."""
    return writes.update_item(ARCHIVE, context, key, changes, set, when=when)


def delete(
    context: Context, key: ArchiveKey, *, when: Condition | None = None
) -> Write[Archive | None]:
    """Delete the archive with this key."""
    return writes.delete_item(ARCHIVE, context, key, when=when)


def delete_many(
    context: Context,
    keys: Many[ArchiveKey],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[ArchiveKey]:
    """Delete the archives with these keys; those that are not there do no harm."""
    return batches.delete_items(ARCHIVE, context, keys, at_once=at_once, progress=progress)


def archive_stream(context: Context, item: ArchiveCreate) -> Write[Archive]:
    """Archive stream."""
    return writes.create_item(ARCHIVE, context, item, pattern="archive_stream")
