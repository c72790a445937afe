"""What makes message models of the JSON text of stored items."""

from datetime import datetime
from typing import Final, Literal
from uuid import UUID

from msgspec import UNSET, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StoredUlid, StraightReader, blank, blank_of
from dynarepo.wire import datetime_from_text, epoch_from_text
from dynarepo.wire.tagged import Listed, Mapped, Number, Text

from .. import _stored
from .._types import ContentBlock, TokenUsage
from .model import Message, MessageRole, MessageStatus


class StoredMessage(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Message, as types."""

    pk: Text[str] = field(name="PK")
    sk: Text[str] = field(name="SK")
    conversation_id: Text[UUID] = field(name="conversationId")
    sequence: Number
    message_id: Text[StoredUlid] = field(name="messageId")
    role: Text[MessageRole]
    content: Listed[Mapped[Raw]] | UnsetType = UNSET
    status: Text[MessageStatus] | UnsetType = UNSET
    usage: Mapped[_stored.StoredTokenUsage] | UnsetType = UNSET
    expires_at: Number | UnsetType = field(default=UNSET, name="expiresAt")
    created_at: Text[str] = field(name="createdAt")
    updated_at: Text[str] = field(name="updatedAt")
    item_type: Text[Literal["message"]] | UnsetType = field(default=UNSET, name="entityType")


_MESSAGE_NAMES: Final = GivenNames(
    ("conversation_id", "sequence", "message_id", "role", "created_at", "updated_at"),
    "content",
    "status",
    "usage",
    "expires_at",
)
_BlankMessage: Final = blank_of(Message)


def message_of(stored: StoredMessage) -> Message:
    """What was stored as Message; an error where that is not certain."""
    absent = 0
    sequence_ = int(stored.sequence.N)
    if not 1 <= sequence_ <= 999999:
        raise ValueError("sequence")
    if stored.content is UNSET:
        content_: list[ContentBlock] = []
        absent |= 1
    else:
        content_ = [_stored.CONTENT_BLOCK_READER(element.M) for element in stored.content.L]
    if stored.status is UNSET:
        status_: MessageStatus = "complete"
        absent |= 2
    else:
        status_ = stored.status.S
    if stored.usage is UNSET:
        usage_: TokenUsage | None = None
        absent |= 4
    else:
        usage_ = _stored.token_usage_of(stored.usage.M)
    if stored.expires_at is UNSET:
        expires_at_: datetime | None = None
        absent |= 8
    else:
        expires_at_ = epoch_from_text(stored.expires_at.N, "seconds")
    record = blank(_BlankMessage)
    record.conversation_id = stored.conversation_id.S
    record.sequence = sequence_
    record.message_id = stored.message_id.S
    record.role = stored.role.S
    record.content = content_
    record.status = status_
    record.usage = usage_
    record.expires_at = expires_at_
    record.created_at = datetime_from_text(stored.created_at.S)
    record.updated_at = datetime_from_text(stored.updated_at.S)
    record.__pydantic_fields_set__ = _MESSAGE_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Message
    return record


MESSAGE_READER: Final[StraightReader[Message]] = StraightReader(
    StoredMessage, message_of, lambda stored: (stored.pk.S, stored.sk.S)
)
