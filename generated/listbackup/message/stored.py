"""What makes message models of the JSON text of stored items."""

from datetime import datetime
from typing import Final, Literal
from uuid import UUID

from msgspec import UNSET, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import (
    GivenNames,
    StoredUlid,
    StraightReader,
    checked,
    made,
    plain,
)
from dynarepo.wire import datetime_from_text, epoch_from_text
from dynarepo.wire.tagged import Mapped, Number, Text

from .. import _stored
from .._types import ContentBlock, TokenUsage, decode_content_block
from .model import Message, MessageRole, MessageStatus


class StoredMessage(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Message, as types."""

    pk: Text[str] = field(name="PK")
    sk: Text[str] = field(name="SK")
    conversation_id: Text[UUID] = field(name="conversationId")
    sequence: Number
    message_id: Text[StoredUlid] = field(name="messageId")
    role: Text[MessageRole]
    content: Raw | UnsetType = UNSET
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
        content_text = plain(stored.content)
        content_ = checked(
            Message, "content", [decode_content_block(element) for element in content_text["L"]]
        )
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
    return made(
        Message,
        {
            "conversation_id": stored.conversation_id.S,
            "sequence": sequence_,
            "message_id": stored.message_id.S,
            "role": stored.role.S,
            "content": content_,
            "status": status_,
            "usage": usage_,
            "expires_at": expires_at_,
            "created_at": datetime_from_text(stored.created_at.S),
            "updated_at": datetime_from_text(stored.updated_at.S),
        },
        _MESSAGE_NAMES[absent],
    )


MESSAGE_READER: Final[StraightReader[Message]] = StraightReader(
    StoredMessage, message_of, lambda stored: (stored.pk.S, stored.sk.S)
)
