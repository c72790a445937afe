"""Requests and writes of branch: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import batches, reads, writes

from .codec import BRANCH
from .model import Branch, BranchChanges, BranchCreate, BranchKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress


def get(context: Context, key: BranchKey, *, consistent: bool = False) -> Request[Branch | None]:
    """Read the branch with this key."""
    return reads.get_item(BRANCH, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[BranchKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[BranchKey, Branch]:
    """Read the branches with these keys, in their order; None where there is none."""
    return batches.get_items(
        BRANCH,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: BranchCreate) -> Write[Branch]:
    """Write a new branch."""
    return writes.create_item(BRANCH, context, item)


def put(context: Context, item: BranchCreate, *, when: Condition | None = None) -> Write[Branch]:
    """Write this branch, replacing one that exists."""
    return writes.put_item(BRANCH, context, item, when=when)


def put_many(
    context: Context,
    items: Many[BranchCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[BranchCreate]:
    """Write these branches, replacing those that exist."""
    return batches.put_items(BRANCH, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: BranchKey,
    *changes: Change,
    set: BranchChanges | None = None,
    when: Condition | None = None,
) -> Write[Branch]:
    """Change some attributes of the branch with this key."""
    return writes.update_item(BRANCH, context, key, changes, set, when=when)


def delete(
    context: Context, key: BranchKey, *, when: Condition | None = None
) -> Write[Branch | None]:
    """Delete the branch with this key."""
    return writes.delete_item(BRANCH, context, key, when=when)


def delete_many(
    context: Context, keys: Many[BranchKey], *, at_once: int = 1, progress: OnProgress | None = None
) -> BatchWrite[BranchKey]:
    """Delete the branches with these keys; those that are not there do no harm."""
    return batches.delete_items(BRANCH, context, keys, at_once=at_once, progress=progress)
