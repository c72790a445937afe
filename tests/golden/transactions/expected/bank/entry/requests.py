"""Requests and writes of entry: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import batches, reads, writes

from .codec import ENTRY
from .model import Entry, EntryChanges, EntryCreate, EntryKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress


def get(context: Context, key: EntryKey, *, consistent: bool = False) -> Request[Entry | None]:
    """Read the entry with this key."""
    return reads.get_item(ENTRY, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[EntryKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[EntryKey, Entry]:
    """Read the entries with these keys, in their order; None where there is none."""
    return batches.get_items(
        ENTRY,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: EntryCreate) -> Write[Entry]:
    """Write a new entry."""
    return writes.create_item(ENTRY, context, item)


def put(context: Context, item: EntryCreate, *, when: Condition | None = None) -> Write[Entry]:
    """Write this entry, replacing one that exists."""
    return writes.put_item(ENTRY, context, item, when=when)


def put_many(
    context: Context,
    items: Many[EntryCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[EntryCreate]:
    """Write these entries, replacing those that exist."""
    return batches.put_items(ENTRY, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: EntryKey,
    *changes: Change,
    set: EntryChanges | None = None,
    when: Condition | None = None,
) -> Write[Entry]:
    """Change some attributes of the entry with this key."""
    return writes.update_item(ENTRY, context, key, changes, set, when=when)


def delete(
    context: Context, key: EntryKey, *, when: Condition | None = None
) -> Write[Entry | None]:
    """Delete the entry with this key."""
    return writes.delete_item(ENTRY, context, key, when=when)


def delete_many(
    context: Context, keys: Many[EntryKey], *, at_once: int = 1, progress: OnProgress | None = None
) -> BatchWrite[EntryKey]:
    """Delete the entries with these keys; those that are not there do no harm."""
    return batches.delete_items(ENTRY, context, keys, at_once=at_once, progress=progress)
