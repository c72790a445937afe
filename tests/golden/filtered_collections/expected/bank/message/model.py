"""Models of message: its key, input, item, views and changes."""

from datetime import date
from typing import TypedDict
from uuid import UUID

from pydantic import Field

from dynarepo import Key, Record


class MessageKey(Key, frozen=True):
    """Names one Message: the attributes in its table key."""

    account_id: UUID
    number: int


class MessageCreate(Record):
    """What a caller gives for a new Message."""

    account_id: UUID
    number: int = Field(ge=0, le=999)
    day: date
    text: str
    topics: set[str] | None = None


class Message(MessageCreate):
    """A stored Message."""

    @property
    def key(self) -> MessageKey:
        """What names this item."""
        return MessageKey(account_id=self.account_id, number=self.number)


class MessageChanges(TypedDict, total=False):
    """Attributes of Message that an update can set; None removes an optional one."""

    day: date
    text: str
    topics: set[str] | None
