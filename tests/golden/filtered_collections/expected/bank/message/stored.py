"""What makes message models of the JSON text of stored items."""

from typing import Final, Literal
from uuid import UUID

from msgspec import UNSET, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of
from dynarepo.wire import date_from_text
from dynarepo.wire.tagged import Number, Text, TextSet

from .model import Message


class StoredMessage(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Message, as types."""

    pk: Text[str]
    sk: Text[str]
    account_id: Text[UUID]
    number: Number
    day: Text[str]
    text: Text[str]
    topics: TextSet | UnsetType = UNSET
    item_type: Text[Literal["Message"]] | UnsetType = field(default=UNSET, name="_type")
    gsi1pk: Raw | UnsetType = UNSET
    gsi1sk: Raw | UnsetType = UNSET


_MESSAGE_NAMES: Final = GivenNames(("account_id", "number", "day", "text"), "topics")
_BlankMessage: Final = blank_of(Message)


def message_of(stored: StoredMessage) -> Message:
    """What was stored as Message; an error where that is not certain."""
    absent = 0
    number_ = int(stored.number.N)
    if not 0 <= number_ <= 999:
        raise ValueError("number")
    if stored.topics is UNSET:
        topics_: set[str] | None = None
        absent |= 1
    else:
        topics_ = stored.topics.SS
    record = blank(_BlankMessage)
    record.account_id = stored.account_id.S
    record.number = number_
    record.day = date_from_text(stored.day.S)
    record.text = stored.text.S
    record.topics = topics_
    record.__pydantic_fields_set__ = _MESSAGE_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Message
    return record


MESSAGE_READER: Final[StraightReader[Message]] = StraightReader(
    StoredMessage, message_of, lambda stored: (stored.pk.S, stored.sk.S)
)
