"""Models of message: one message of a conversation, numbered from 1."""

from datetime import datetime
from typing import Literal, TypeAlias, TypedDict
from uuid import UUID

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record
from dynarepo.ids import Ulid, ulid

from .._types import ContentBlock, TokenUsage

MessageRole: TypeAlias = Literal["user", "assistant", "system", "tool"]
"""One of the values of an attribute of Message."""

MessageStatus: TypeAlias = Literal["streaming", "complete", "failed"]
"""One of the values of an attribute of Message."""


class MessageKey(Key, frozen=True):
    """Names one Message: the attributes in its table key."""

    conversation_id: UUID
    sequence: int


class MessageCreate(Record):
    """What a caller gives for a new Message; `created_at` and `updated_at` are set on writing."""

    conversation_id: UUID
    sequence: int = Field(ge=1, le=999999)
    message_id: Ulid = Field(default_factory=ulid)
    role: MessageRole
    content: list[ContentBlock] = Field(default_factory=list[ContentBlock])
    status: MessageStatus = "complete"
    usage: TokenUsage | None = None
    expires_at: AwareDatetime | None = None


class Message(MessageCreate):
    """One message of a conversation, numbered from 1."""

    created_at: AwareDatetime
    updated_at: AwareDatetime

    @property
    def key(self) -> MessageKey:
        """What names this item."""
        return MessageKey(conversation_id=self.conversation_id, sequence=self.sequence)


class MessageChanges(TypedDict, total=False):
    """Attributes of Message that an update can set; None removes an optional one."""

    message_id: str
    role: MessageRole
    content: list[ContentBlock]
    status: MessageStatus
    usage: TokenUsage | None
    expires_at: datetime | None
