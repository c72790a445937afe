"""Requests and writes of message: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import batches, reads, writes

from .codec import MESSAGE
from .model import Message, MessageChanges, MessageCreate, MessageKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress


def get(context: Context, key: MessageKey, *, consistent: bool = False) -> Request[Message | None]:
    """Read the message with this key."""
    return reads.get_item(MESSAGE, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[MessageKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[MessageKey, Message]:
    """Read the messages with these keys, in their order; None where there is none."""
    return batches.get_items(
        MESSAGE,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: MessageCreate) -> Write[Message]:
    """Write a new message."""
    return writes.create_item(MESSAGE, context, item)


def put(context: Context, item: MessageCreate, *, when: Condition | None = None) -> Write[Message]:
    """Write this message, replacing one that exists."""
    return writes.put_item(MESSAGE, context, item, when=when)


def put_many(
    context: Context,
    items: Many[MessageCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[MessageCreate]:
    """Write these messages, replacing those that exist."""
    return batches.put_items(MESSAGE, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: MessageKey,
    *changes: Change,
    set: MessageChanges | None = None,
    when: Condition | None = None,
) -> Write[Message]:
    """Change some attributes of the message with this key."""
    return writes.update_item(MESSAGE, context, key, changes, set, when=when)


def delete(
    context: Context, key: MessageKey, *, when: Condition | None = None
) -> Write[Message | None]:
    """Delete the message with this key."""
    return writes.delete_item(MESSAGE, context, key, when=when)


def delete_many(
    context: Context,
    keys: Many[MessageKey],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[MessageKey]:
    """Delete the messages with these keys; those that are not there do no harm."""
    return batches.delete_items(MESSAGE, context, keys, at_once=at_once, progress=progress)
