"""Models of conversation: a talk of a user with an assistant."""

from datetime import datetime
from typing import Literal, TypeAlias, TypedDict
from uuid import UUID

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record, Value
from dynarepo.ids import now, uuid7

ConversationStatus: TypeAlias = Literal["open", "archived"]
"""One of the values of an attribute of Conversation."""


class ConversationKey(Key, frozen=True):
    """Names one Conversation: the attributes in its table key."""

    conversation_id: UUID


class ConversationCreate(Record):
    """What a caller gives for a new Conversation; `created_at` and `updated_at` are set on writing."""

    conversation_id: UUID = Field(default_factory=uuid7)
    user_id: str = Field(min_length=1, max_length=128)
    account_id: UUID
    title: str = Field(default="", max_length=200)
    assistant: str = Field(default="default", max_length=100)
    status: ConversationStatus = "open"
    message_count: int = Field(default=0, ge=0)
    last_message_at: AwareDatetime = Field(
        default_factory=lambda: (moment := now()).replace(
            microsecond=moment.microsecond // 1000 * 1000
        )
    )
    expires_at: AwareDatetime | None = None


class Conversation(ConversationCreate):
    """A talk of a user with an assistant."""

    created_at: AwareDatetime
    updated_at: AwareDatetime

    @property
    def key(self) -> ConversationKey:
        """What names this item."""
        return ConversationKey(conversation_id=self.conversation_id)


class ConversationLine(Value):
    """View of Conversation: `conversation_id`, `title`, `assistant`, `status` and
    `last_message_at`.
    """

    conversation_id: UUID
    title: str = Field(default="", max_length=200)
    assistant: str = Field(default="default", max_length=100)
    status: ConversationStatus = "open"
    last_message_at: AwareDatetime


class ConversationChanges(TypedDict, total=False):
    """Attributes of Conversation that an update can set; None removes an optional one."""

    title: str
    assistant: str
    status: ConversationStatus
    message_count: int
    last_message_at: datetime
    expires_at: datetime | None
