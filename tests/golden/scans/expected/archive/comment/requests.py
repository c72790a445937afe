"""Requests and writes of comment: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import batches, reads, writes

from .codec import COMMENT
from .model import Comment, CommentChanges, CommentCreate, CommentKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress


def get(context: Context, key: CommentKey, *, consistent: bool = False) -> Request[Comment | None]:
    """Read the comment with this key."""
    return reads.get_item(COMMENT, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[CommentKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[CommentKey, Comment]:
    """Read the comments with these keys, in their order; None where there is none."""
    return batches.get_items(
        COMMENT,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: CommentCreate) -> Write[Comment]:
    """Write a new comment."""
    return writes.create_item(COMMENT, context, item)


def put(context: Context, item: CommentCreate, *, when: Condition | None = None) -> Write[Comment]:
    """Write this comment, replacing one that exists."""
    return writes.put_item(COMMENT, context, item, when=when)


def put_many(
    context: Context,
    items: Many[CommentCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[CommentCreate]:
    """Write these comments, replacing those that exist."""
    return batches.put_items(COMMENT, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: CommentKey,
    *changes: Change,
    set: CommentChanges | None = None,
    when: Condition | None = None,
) -> Write[Comment]:
    """Change some attributes of the comment with this key."""
    return writes.update_item(COMMENT, context, key, changes, set, when=when)


def delete(
    context: Context, key: CommentKey, *, when: Condition | None = None
) -> Write[Comment | None]:
    """Delete the comment with this key."""
    return writes.delete_item(COMMENT, context, key, when=when)


def delete_many(
    context: Context,
    keys: Many[CommentKey],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[CommentKey]:
    """Delete the comments with these keys; those that are not there do no harm."""
    return batches.delete_items(COMMENT, context, keys, at_once=at_once, progress=progress)
