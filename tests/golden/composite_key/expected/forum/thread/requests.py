"""Requests and writes of thread: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import batches, reads, writes

from .codec import THREAD
from .model import Thread, ThreadChanges, ThreadCreate, ThreadKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress


def get(context: Context, key: ThreadKey, *, consistent: bool = False) -> Request[Thread | None]:
    """Read the thread with this key."""
    return reads.get_item(THREAD, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[ThreadKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[ThreadKey, Thread]:
    """Read the threads with these keys, in their order; None where there is none."""
    return batches.get_items(
        THREAD,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: ThreadCreate) -> Write[Thread]:
    """Write a new thread."""
    return writes.create_item(THREAD, context, item)


def put(context: Context, item: ThreadCreate, *, when: Condition | None = None) -> Write[Thread]:
    """Write this thread, replacing one that exists."""
    return writes.put_item(THREAD, context, item, when=when)


def put_many(
    context: Context,
    items: Many[ThreadCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[ThreadCreate]:
    """Write these threads, replacing those that exist."""
    return batches.put_items(THREAD, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: ThreadKey,
    *changes: Change,
    set: ThreadChanges | None = None,
    when: Condition | None = None,
) -> Write[Thread]:
    """Change some attributes of the thread with this key."""
    return writes.update_item(THREAD, context, key, changes, set, when=when)


def delete(
    context: Context, key: ThreadKey, *, when: Condition | None = None
) -> Write[Thread | None]:
    """Delete the thread with this key."""
    return writes.delete_item(THREAD, context, key, when=when)


def delete_many(
    context: Context, keys: Many[ThreadKey], *, at_once: int = 1, progress: OnProgress | None = None
) -> BatchWrite[ThreadKey]:
    """Delete the threads with these keys; those that are not there do no harm."""
    return batches.delete_items(THREAD, context, keys, at_once=at_once, progress=progress)


def get_thread(context: Context, thread_id: UUID) -> Request[Thread | None]:
    """Get thread."""
    return reads.get_item(
        THREAD, context, ThreadKey(thread_id=thread_id), consistent=True, pattern="get_thread"
    )
