"""What makes event models of the JSON text of stored items."""

from datetime import datetime
from typing import Final, Literal

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of, exact
from dynarepo.wire import epoch_from_text
from dynarepo.wire.tagged import Number, Text

from .model import Event


class StoredEvent(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Event, as types."""

    stream: Text[str]
    number: Number
    kind: Text[str]
    expires_at: Number | UnsetType = UNSET
    item_type: Text[Literal["Event"]] | UnsetType = field(default=UNSET, name="entity")


_EVENT_NAMES: Final = GivenNames(("stream", "number", "kind"), "expires_at")
_BlankEvent: Final = blank_of(Event)


def event_of(stored: StoredEvent) -> Event:
    """What was stored as Event; an error where that is not certain."""
    absent = 0
    if stored.expires_at is UNSET:
        expires_at_: datetime | None = None
        absent |= 1
    else:
        expires_at_ = epoch_from_text(stored.expires_at.N, "seconds")
    record = blank(_BlankEvent)
    record.stream = stored.stream.S
    record.number = int(stored.number.N)
    record.kind = stored.kind.S
    record.expires_at = expires_at_
    record.__pydantic_fields_set__ = _EVENT_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Event
    return record


EVENT_READER: Final[StraightReader[Event]] = StraightReader(
    StoredEvent, event_of, lambda stored: (stored.stream.S, exact(stored.number.N))
)
