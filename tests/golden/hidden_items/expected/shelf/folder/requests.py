"""Requests and writes of folder: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import batches, reads, writes

from .codec import FOLDER
from .model import Folder, FolderChanges, FolderCreate, FolderKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress


def get(context: Context, key: FolderKey, *, consistent: bool = False) -> Request[Folder | None]:
    """Read the folder with this key."""
    return reads.get_item(FOLDER, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[FolderKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[FolderKey, Folder]:
    """Read the folders with these keys, in their order; None where there is none."""
    return batches.get_items(
        FOLDER,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: FolderCreate) -> Write[Folder]:
    """Write a new folder."""
    return writes.create_item(FOLDER, context, item)


def put(context: Context, item: FolderCreate, *, when: Condition | None = None) -> Write[Folder]:
    """Write this folder, replacing one that exists."""
    return writes.put_item(FOLDER, context, item, when=when)


def put_many(
    context: Context,
    items: Many[FolderCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[FolderCreate]:
    """Write these folders, replacing those that exist."""
    return batches.put_items(FOLDER, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: FolderKey,
    *changes: Change,
    set: FolderChanges | None = None,
    when: Condition | None = None,
) -> Write[Folder]:
    """Change some attributes of the folder with this key."""
    return writes.update_item(FOLDER, context, key, changes, set, when=when)


def delete(
    context: Context, key: FolderKey, *, when: Condition | None = None
) -> Write[Folder | None]:
    """Delete the folder with this key."""
    return writes.delete_item(FOLDER, context, key, when=when)


def delete_many(
    context: Context, keys: Many[FolderKey], *, at_once: int = 1, progress: OnProgress | None = None
) -> BatchWrite[FolderKey]:
    """Delete the folders with these keys; those that are not there do no harm."""
    return batches.delete_items(FOLDER, context, keys, at_once=at_once, progress=progress)
