"""Typed paths into a stored message."""

from datetime import datetime
from typing import Final
from uuid import UUID

from dynarepo.codecs import (
    DATETIME_MILLISECONDS,
    EPOCH_SECONDS,
    INTEGER,
    ULID_TEXT,
    UUID_TEXT,
    Codec,
    choice_of,
    list_of,
)
from dynarepo.fields import ListField, NumberField, OrderedField, TextField

from .._fields import CONTENT_BLOCK_CODEC, TOKEN_USAGE_CODEC, ContentBlockField, TokenUsageField
from .._types import ContentBlock
from .model import MessageRole, MessageStatus

MESSAGE_ROLE_CODEC: Final[Codec[MessageRole]] = choice_of("user", "assistant", "system", "tool")
MESSAGE_STATUS_CODEC: Final[Codec[MessageStatus]] = choice_of("streaming", "complete", "failed")


class MessageFields:
    """Typed paths into a stored Message, for conditions and changes."""

    conversation_id: Final = TextField[UUID]("conversationId", UUID_TEXT)
    sequence: Final = NumberField[int]("sequence", INTEGER)
    message_id: Final = TextField[str]("messageId", ULID_TEXT)
    role: Final = TextField[MessageRole]("role", MESSAGE_ROLE_CODEC)
    content: Final = ListField[ContentBlock, ContentBlockField](
        "content",
        list_of(CONTENT_BLOCK_CODEC),
        lambda path: ContentBlockField(path, CONTENT_BLOCK_CODEC),
    )
    status: Final = TextField[MessageStatus]("status", MESSAGE_STATUS_CODEC)
    usage: Final = TokenUsageField("usage", TOKEN_USAGE_CODEC)
    created_at: Final = TextField[datetime]("createdAt", DATETIME_MILLISECONDS)
    updated_at: Final = TextField[datetime]("updatedAt", DATETIME_MILLISECONDS)
    expires_at: Final = OrderedField[datetime]("expiresAt", EPOCH_SECONDS)
