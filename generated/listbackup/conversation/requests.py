"""Requests and writes of conversation: pure, nothing here sends anything."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import batches, expressions, reads, writes
from dynarepo.lazy import Later
from dynarepo.wire import datetime_text

from . import keys
from .codec import CONVERSATION, CONVERSATION_LINE_VIEW
from .model import (
    Conversation,
    ConversationChanges,
    ConversationCreate,
    ConversationKey,
    ConversationLine,
    ConversationStatus,
)

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Query, Range, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress

    from .fields import ConversationFields as F
else:
    F = Later(__package__, ".fields", "ConversationFields")


def get(
    context: Context, key: ConversationKey, *, consistent: bool = False
) -> Request[Conversation | None]:
    """Read the conversation with this key."""
    return reads.get_item(CONVERSATION, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[ConversationKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[ConversationKey, Conversation]:
    """Read the conversations with these keys, in their order; None where there is none."""
    return batches.get_items(
        CONVERSATION,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: ConversationCreate) -> Write[Conversation]:
    """Write a new conversation."""
    return writes.create_item(CONVERSATION, context, item)


def put(
    context: Context, item: ConversationCreate, *, when: Condition | None = None
) -> Write[Conversation]:
    """Write this conversation, replacing one that exists."""
    return writes.put_item(CONVERSATION, context, item, when=when)


def put_many(
    context: Context,
    items: Many[ConversationCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[ConversationCreate]:
    """Write these conversations, replacing those that exist."""
    return batches.put_items(CONVERSATION, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: ConversationKey,
    *changes: Change,
    set: ConversationChanges | None = None,
    when: Condition | None = None,
) -> Write[Conversation]:
    """Change some attributes of the conversation with this key."""
    return writes.update_item(CONVERSATION, context, key, changes, set, when=when)


def delete(
    context: Context, key: ConversationKey, *, when: Condition | None = None
) -> Write[Conversation | None]:
    """Delete the conversation with this key."""
    return writes.delete_item(CONVERSATION, context, key, when=when)


def delete_many(
    context: Context,
    keys: Many[ConversationKey],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[ConversationKey]:
    """Delete the conversations with these keys; those that are not there do no harm."""
    return batches.delete_items(CONVERSATION, context, keys, at_once=at_once, progress=progress)


def get_conversation(
    context: Context, conversation_id: UUID, *, consistent: bool = False
) -> Request[Conversation | None]:
    """Read what is known about a conversation."""
    return reads.get_item(
        CONVERSATION,
        context,
        ConversationKey(conversation_id=conversation_id),
        consistent=consistent,
        pattern="get_conversation",
    )


def list_user_conversations(
    context: Context,
    user_id: str,
    *,
    last_message_at: Range[datetime] | None = None,
    account_id: UUID | None = None,
    status: ConversationStatus | None = None,
) -> Query[ConversationLine]:
    """List a user's conversations, the latest first."""
    return reads.Query(
        context=context,
        entity=CONVERSATION,
        pattern="list_user_conversations",
        returns=CONVERSATION_LINE_VIEW,
        equals=(("GSI1PK", {"S": keys.gsi1_pk(user_id)}),),
        index="GSI1",
        index_key=("GSI1PK", "GSI1SK"),
        sort=reads.sort_range(
            "GSI1SK",
            "CONVERSATION#",
            last_message_at,
            lambda value: datetime_text(value, "milliseconds", "last_message_at"),
            of="last_message_at",
        ),
        where=expressions.all_of(
            None if account_id is None else F.account_id.eq(account_id),
            None if status is None else F.status.eq(status),
        ),
        descending=True,
    )


def list_recent_conversations(context: Context, user_id: str) -> Query[ConversationLine]:
    """The twenty conversations that a user had last."""
    return reads.Query(
        context=context,
        entity=CONVERSATION,
        pattern="list_recent_conversations",
        returns=CONVERSATION_LINE_VIEW,
        equals=(("GSI1PK", {"S": keys.gsi1_pk(user_id)}),),
        index="GSI1",
        index_key=("GSI1PK", "GSI1SK"),
        sort=reads.sort_prefix("GSI1SK", "CONVERSATION#"),
        descending=True,
        limit=20,
    )


def list_open_account_conversations(
    context: Context, account_id: UUID, *, last_message_at: Range[datetime] | None = None
) -> Query[Conversation]:
    """List an account's open conversations, the latest first."""
    return reads.Query(
        context=context,
        entity=CONVERSATION,
        pattern="list_open_account_conversations",
        returns=CONVERSATION,
        equals=(("GSI2PK", {"S": keys.gsi2_pk(account_id)}),),
        index="GSI2",
        index_key=("GSI2PK", "GSI2SK"),
        sort=reads.sort_range(
            "GSI2SK",
            "CONVERSATION#",
            last_message_at,
            lambda value: datetime_text(value, "milliseconds", "last_message_at"),
            of="last_message_at",
        ),
        descending=True,
    )


def count_open_account_conversations(
    context: Context, account_id: UUID, *, since: datetime
) -> Query[Conversation]:
    """Count an account's open conversations since a time."""
    return reads.Query(
        context=context,
        entity=CONVERSATION,
        pattern="count_open_account_conversations",
        returns=CONVERSATION,
        equals=(("GSI2PK", {"S": keys.gsi2_pk(account_id)}),),
        index="GSI2",
        index_key=("GSI2PK", "GSI2SK"),
        sort=reads.sort_range(
            "GSI2SK",
            "CONVERSATION#",
            reads.AtLeast(since),
            lambda value: datetime_text(value, "milliseconds", "last_message_at"),
            of="last_message_at",
        ),
    )


def take_message_number(
    context: Context, conversation_id: UUID, *, sent_at: datetime
) -> Write[Conversation]:
    """Count one more message; the count in the answer is its number."""
    return writes.update_item(
        CONVERSATION,
        context,
        ConversationKey(conversation_id=conversation_id),
        (F.message_count.set(F.message_count.plus(1)), F.last_message_at.set(sent_at)),
        when=F.status.eq("open"),
        given={"status": "open"},
        pattern="take_message_number",
    )


def rename_conversation(
    context: Context, conversation_id: UUID, *, user_id: str, title: str
) -> Write[Conversation]:
    """Give a conversation a title."""
    return writes.update_item(
        CONVERSATION,
        context,
        ConversationKey(conversation_id=conversation_id),
        (F.title.set(title),),
        when=F.user_id.eq(user_id),
        pattern="rename_conversation",
    )


def archive_conversation(
    context: Context, conversation_id: UUID, *, user_id: str, expires_at: datetime
) -> Write[Conversation]:
    """Close a conversation, and let it expire."""
    return writes.update_item(
        CONVERSATION,
        context,
        ConversationKey(conversation_id=conversation_id),
        (F.status.set("archived"), F.expires_at.set(expires_at)),
        when=expressions.all_of(F.user_id.eq(user_id), F.status.eq("open")),
        pattern="archive_conversation",
    )


def reopen_conversation(
    context: Context, conversation_id: UUID, *, user_id: str
) -> Write[Conversation]:
    """Open an archived conversation again."""
    return writes.update_item(
        CONVERSATION,
        context,
        ConversationKey(conversation_id=conversation_id),
        (F.status.set("open"), F.expires_at.remove()),
        when=expressions.all_of(F.user_id.eq(user_id), F.status.eq("archived")),
        pattern="reopen_conversation",
    )
