"""Requests and operations of thread: pure, nothing here sends anything."""

from uuid import UUID

from dynarepo import Change, Condition, Context, Operation, Request
from dynarepo.reads import get_item
from dynarepo.writes import create_item, delete_item, put_item, update_item

from .codec import THREAD
from .model import Thread, ThreadChanges, ThreadCreate, ThreadKey


def get(context: Context, key: ThreadKey, *, consistent: bool = False) -> Request[Thread | None]:
    """Read the thread with this key."""
    return get_item(THREAD, context, key, consistent=consistent)


def create(context: Context, item: ThreadCreate) -> Operation[Thread]:
    """Write a new thread."""
    return create_item(THREAD, context, item)


def put(
    context: Context, item: ThreadCreate, *, when: Condition | None = None
) -> Operation[Thread]:
    """Write this thread, replacing one that exists."""
    return put_item(THREAD, context, item, when=when)


def update(
    context: Context,
    key: ThreadKey,
    *changes: Change,
    set: ThreadChanges | None = None,
    when: Condition | None = None,
) -> Operation[Thread]:
    """Change some attributes of the thread with this key."""
    return update_item(THREAD, context, key, changes, set, when=when)


def delete(
    context: Context, key: ThreadKey, *, when: Condition | None = None
) -> Operation[Thread | None]:
    """Delete the thread with this key."""
    return delete_item(THREAD, context, key, when=when)


def get_thread(context: Context, thread_id: UUID) -> Request[Thread | None]:
    """Get thread."""
    return get_item(
        THREAD, context, ThreadKey(thread_id=thread_id), consistent=True, pattern="get_thread"
    )
