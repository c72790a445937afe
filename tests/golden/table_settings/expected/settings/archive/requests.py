"""Requests and writes of archive: pure, nothing here sends anything."""

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

from .codec import ARCHIVE
from .model import Archive, ArchiveChanges, ArchiveCreate, ArchiveKey


def get(context: Context, key: ArchiveKey, *, consistent: bool = False) -> Request[Archive | None]:
    """Read the archive with this key."""
    return get_item(ARCHIVE, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[ArchiveKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchRead[ArchiveKey, Archive]:
    """Read the archives with these keys, in their order; None where there is none."""
    return get_items(
        ARCHIVE, context, keys, consistent=consistent, at_once=at_once, progress=progress
    )


def create(context: Context, item: ArchiveCreate) -> Write[Archive]:
    """Write a new archive."""
    return create_item(ARCHIVE, context, item)


def put(context: Context, item: ArchiveCreate, *, when: Condition | None = None) -> Write[Archive]:
    """Write this archive, replacing one that exists."""
    return put_item(ARCHIVE, context, item, when=when)


def put_many(
    context: Context,
    items: Many[ArchiveCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[ArchiveCreate]:
    """Write these archives, replacing those that exist."""
    return put_items(ARCHIVE, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: ArchiveKey,
    *changes: Change,
    set: ArchiveChanges | None = None,
    when: Condition | None = None,
) -> Write[Archive]:
    """Change some attributes of the archive with this key."""
    return update_item(ARCHIVE, context, key, changes, set, when=when)


def delete(
    context: Context, key: ArchiveKey, *, when: Condition | None = None
) -> Write[Archive | None]:
    """Delete the archive with this key."""
    return delete_item(ARCHIVE, context, key, when=when)


def delete_many(
    context: Context,
    keys: Many[ArchiveKey],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[ArchiveKey]:
    """Delete the archives with these keys; those that are not there do no harm."""
    return delete_items(ARCHIVE, context, keys, at_once=at_once, progress=progress)


def archive_stream(context: Context, item: ArchiveCreate) -> Write[Archive]:
    """Archive stream."""
    return create_item(ARCHIVE, context, item, pattern="archive_stream")
