"""Requests and writes of message: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import batches, reads, writes
from dynarepo.keys import padded
from dynarepo.lazy import Later

from .._types import ContentBlock, TokenUsage
from . import keys
from .codec import MESSAGE
from .model import Message, MessageChanges, MessageCreate, MessageKey, MessageRole

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Operation, Query, Range, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress, Swept

    from .fields import MessageFields as F
else:
    F = Later(__package__, ".fields", "MessageFields")


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
    create_parents: bool = False,
) -> Write[Message]:
    """Change some attributes of the message with this key."""
    return writes.update_item(
        MESSAGE, context, key, changes, set, when=when, create_parents=create_parents
    )


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


def get_message(
    context: Context, conversation_id: UUID, sequence: int, *, consistent: bool = False
) -> Request[Message | None]:
    """Read one message."""
    return reads.get_item(
        MESSAGE,
        context,
        MessageKey(conversation_id=conversation_id, sequence=sequence),
        consistent=consistent,
        pattern="get_message",
    )


def list_history(
    context: Context, conversation_id: UUID, *, sequence: Range[int] | None = None
) -> Query[Message]:
    """List a conversation's messages in order."""
    return reads.Query(
        context=context,
        entity=MESSAGE,
        pattern="list_history",
        returns=MESSAGE,
        equals=(("PK", {"S": keys.pk(conversation_id)}),),
        sort=reads.sort_range(
            "SK", "MESSAGE#", sequence, lambda value: padded(value, 6, "sequence"), of="sequence"
        ),
        on_invalid="skip",
    )


def list_history_since(
    context: Context, conversation_id: UUID, *, last_seen: int
) -> Query[Message]:
    """List the messages after one that was seen."""
    return reads.Query(
        context=context,
        entity=MESSAGE,
        pattern="list_history_since",
        returns=MESSAGE,
        equals=(("PK", {"S": keys.pk(conversation_id)}),),
        sort=reads.sort_range(
            "SK",
            "MESSAGE#",
            reads.MoreThan(last_seen),
            lambda value: padded(value, 6, "sequence"),
            of="sequence",
        ),
        consistent=True,
    )


def list_latest_messages(context: Context, conversation_id: UUID) -> Query[Message]:
    """The fifty last messages, newest first."""
    return reads.Query(
        context=context,
        entity=MESSAGE,
        pattern="list_latest_messages",
        returns=MESSAGE,
        equals=(("PK", {"S": keys.pk(conversation_id)}),),
        sort=reads.sort_prefix("SK", "MESSAGE#"),
        descending=True,
        limit=50,
    )


def get_last_message(
    context: Context, conversation_id: UUID, *, role: MessageRole | None = None
) -> Query[Message]:
    """The last message of a conversation, or of one role in it."""
    return reads.Query(
        context=context,
        entity=MESSAGE,
        pattern="get_last_message",
        returns=MESSAGE,
        equals=(("PK", {"S": keys.pk(conversation_id)}),),
        sort=reads.sort_prefix("SK", "MESSAGE#"),
        where=None if role is None else F.role.eq(role),
        descending=True,
    )


def count_messages(context: Context, conversation_id: UUID) -> Query[Message]:
    """Count a conversation's messages."""
    return reads.Query(
        context=context,
        entity=MESSAGE,
        pattern="count_messages",
        returns=MESSAGE,
        equals=(("PK", {"S": keys.pk(conversation_id)}),),
        sort=reads.sort_prefix("SK", "MESSAGE#"),
    )


def delete_conversation_messages(
    context: Context,
    conversation_id: UUID,
    *,
    sequence: Range[int] | None = None,
    at_once: int = 1,
    at_most: int | None = None,
    seconds: float | None = None,
    after: str | None = None,
    progress: OnProgress | None = None,
) -> Operation[Swept]:
    """Delete a conversation's messages, from a number on if one is given."""
    return batches.delete_found(
        reads.Query(
            context=context,
            entity=MESSAGE,
            pattern="delete_conversation_messages",
            returns=MESSAGE,
            equals=(("PK", {"S": keys.pk(conversation_id)}),),
            sort=reads.sort_range(
                "SK",
                "MESSAGE#",
                sequence,
                lambda value: padded(value, 6, "sequence"),
                of="sequence",
            ),
        ),
        at_once=at_once,
        at_most=at_most,
        seconds=seconds,
        after=after,
        progress=progress,
    )


def append_message(context: Context, item: MessageCreate) -> Write[Message]:
    """Store a message under a number that nobody else has used."""
    return writes.create_item(MESSAGE, context, item, pattern="append_message")


def append_content(
    context: Context, conversation_id: UUID, sequence: int, *, blocks: list[ContentBlock]
) -> Write[Message]:
    """Add what an assistant has said since."""
    return writes.update_item(
        MESSAGE,
        context,
        MessageKey(conversation_id=conversation_id, sequence=sequence),
        (F.content.set(F.content.appended(blocks)),),
        when=F.status.eq("streaming"),
        pattern="append_content",
    )


def finish_message(
    context: Context, conversation_id: UUID, sequence: int, *, usage: TokenUsage
) -> Write[Message]:
    """Record that an answer is complete, and what it took."""
    return writes.update_item(
        MESSAGE,
        context,
        MessageKey(conversation_id=conversation_id, sequence=sequence),
        (F.status.set("complete"), F.usage.set(usage)),
        when=F.status.eq("streaming"),
        pattern="finish_message",
    )


def fail_message(context: Context, conversation_id: UUID, sequence: int) -> Write[Message]:
    """Record that an answer broke off."""
    return writes.update_item(
        MESSAGE,
        context,
        MessageKey(conversation_id=conversation_id, sequence=sequence),
        (F.status.set("failed"),),
        when=F.status.eq("streaming"),
        pattern="fail_message",
    )
