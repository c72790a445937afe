"""What makes conversation models of the JSON text of stored items."""

from datetime import datetime
from typing import Annotated, Final, Literal
from uuid import UUID

from msgspec import UNSET, Meta, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of
from dynarepo.wire import datetime_from_text, epoch_from_text
from dynarepo.wire.tagged import Number, Text

from .model import Conversation, ConversationLine, ConversationStatus


class StoredConversation(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Conversation, as types."""

    pk: Text[str] = field(name="PK")
    sk: Text[str] = field(name="SK")
    conversation_id: Text[UUID] = field(name="conversationId")
    user_id: Text[Annotated[str, Meta(min_length=1, max_length=128)]] = field(name="userId")
    account_id: Text[UUID] = field(name="accountId")
    title: Text[Annotated[str, Meta(max_length=200)]] | UnsetType = UNSET
    assistant: Text[Annotated[str, Meta(max_length=100)]] | UnsetType = UNSET
    status: Text[ConversationStatus] | UnsetType = UNSET
    message_count: Number | UnsetType = field(default=UNSET, name="messageCount")
    last_message_at: Text[str] = field(name="lastMessageAt")
    expires_at: Number | UnsetType = field(default=UNSET, name="expiresAt")
    created_at: Text[str] = field(name="createdAt")
    updated_at: Text[str] = field(name="updatedAt")
    item_type: Text[Literal["conversation"]] | UnsetType = field(default=UNSET, name="entityType")
    gsi1_pk: Raw | UnsetType = field(default=UNSET, name="GSI1PK")
    gsi1_sk: Raw | UnsetType = field(default=UNSET, name="GSI1SK")
    gsi2_pk: Raw | UnsetType = field(default=UNSET, name="GSI2PK")
    gsi2_sk: Raw | UnsetType = field(default=UNSET, name="GSI2SK")


class StoredConversationLine(Struct, gc=False, kw_only=True):
    """The stored form of ConversationLine, as types."""

    pk: Text[str] = field(name="PK")
    sk: Text[str] = field(name="SK")
    conversation_id: Text[UUID] = field(name="conversationId")
    title: Text[Annotated[str, Meta(max_length=200)]] | UnsetType = UNSET
    assistant: Text[Annotated[str, Meta(max_length=100)]] | UnsetType = UNSET
    status: Text[ConversationStatus] | UnsetType = UNSET
    last_message_at: Text[str] = field(name="lastMessageAt")


_CONVERSATION_NAMES: Final = GivenNames(
    ("conversation_id", "user_id", "account_id", "last_message_at", "created_at", "updated_at"),
    "title",
    "assistant",
    "status",
    "message_count",
    "expires_at",
)
_CONVERSATION_LINE_NAMES: Final = GivenNames(
    ("conversation_id", "last_message_at"), "title", "assistant", "status"
)
_BlankConversation: Final = blank_of(Conversation)
_BlankConversationLine: Final = blank_of(ConversationLine)


def conversation_of(stored: StoredConversation) -> Conversation:
    """What was stored as Conversation; an error where that is not certain."""
    absent = 0
    if stored.title is UNSET:
        title_: str = ""
        absent |= 1
    else:
        title_ = stored.title.S
    if stored.assistant is UNSET:
        assistant_: str = "default"
        absent |= 2
    else:
        assistant_ = stored.assistant.S
    if stored.status is UNSET:
        status_: ConversationStatus = "open"
        absent |= 4
    else:
        status_ = stored.status.S
    if stored.message_count is UNSET:
        message_count_: int = 0
        absent |= 8
    else:
        message_count_ = int(stored.message_count.N)
        if not message_count_ >= 0:
            raise ValueError("message_count")
    if stored.expires_at is UNSET:
        expires_at_: datetime | None = None
        absent |= 16
    else:
        expires_at_ = epoch_from_text(stored.expires_at.N, "seconds")
    record = blank(_BlankConversation)
    record.conversation_id = stored.conversation_id.S
    record.user_id = stored.user_id.S
    record.account_id = stored.account_id.S
    record.title = title_
    record.assistant = assistant_
    record.status = status_
    record.message_count = message_count_
    record.last_message_at = datetime_from_text(stored.last_message_at.S)
    record.expires_at = expires_at_
    record.created_at = datetime_from_text(stored.created_at.S)
    record.updated_at = datetime_from_text(stored.updated_at.S)
    record.__pydantic_fields_set__ = _CONVERSATION_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Conversation
    return record


def conversation_line_of(stored: StoredConversationLine) -> ConversationLine:
    """What was stored as ConversationLine; an error where that is not certain."""
    absent = 0
    if stored.title is UNSET:
        title_: str = ""
        absent |= 1
    else:
        title_ = stored.title.S
    if stored.assistant is UNSET:
        assistant_: str = "default"
        absent |= 2
    else:
        assistant_ = stored.assistant.S
    if stored.status is UNSET:
        status_: ConversationStatus = "open"
        absent |= 4
    else:
        status_ = stored.status.S
    record = blank(_BlankConversationLine)
    record.conversation_id = stored.conversation_id.S
    record.title = title_
    record.assistant = assistant_
    record.status = status_
    record.last_message_at = datetime_from_text(stored.last_message_at.S)
    record.__pydantic_fields_set__ = _CONVERSATION_LINE_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = ConversationLine
    return record


CONVERSATION_READER: Final[StraightReader[Conversation]] = StraightReader(
    StoredConversation, conversation_of, lambda stored: (stored.pk.S, stored.sk.S)
)

CONVERSATION_LINE_READER: Final[StraightReader[ConversationLine]] = StraightReader(
    StoredConversationLine, conversation_line_of, lambda stored: (stored.pk.S, stored.sk.S)
)
