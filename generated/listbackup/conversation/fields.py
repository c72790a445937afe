"""Typed paths into a stored conversation."""

from datetime import datetime
from typing import Final
from uuid import UUID

from dynarepo.codecs import (
    DATETIME_MILLISECONDS,
    EPOCH_SECONDS,
    INTEGER,
    STRING,
    UUID_TEXT,
    Codec,
    choice_of,
)
from dynarepo.fields import NumberField, OrderedField, TextField

from .model import ConversationStatus

CONVERSATION_STATUS_CODEC: Final[Codec[ConversationStatus]] = choice_of("open", "archived")


class ConversationFields:
    """Typed paths into a stored Conversation, for conditions and changes."""

    conversation_id: Final = TextField[UUID]("conversationId", UUID_TEXT)
    user_id: Final = TextField[str]("userId", STRING)
    account_id: Final = TextField[UUID]("accountId", UUID_TEXT)
    title: Final = TextField[str]("title", STRING)
    assistant: Final = TextField[str]("assistant", STRING)
    status: Final = TextField[ConversationStatus]("status", CONVERSATION_STATUS_CODEC)
    message_count: Final = NumberField[int]("messageCount", INTEGER)
    last_message_at: Final = TextField[datetime]("lastMessageAt", DATETIME_MILLISECONDS)
    created_at: Final = TextField[datetime]("createdAt", DATETIME_MILLISECONDS)
    updated_at: Final = TextField[datetime]("updatedAt", DATETIME_MILLISECONDS)
    expires_at: Final = OrderedField[datetime]("expiresAt", EPOCH_SECONDS)
