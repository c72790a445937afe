"""What makes event models of the JSON text of stored items."""

from datetime import datetime
from typing import Final, Literal

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, exact, made
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


def event_of(stored: StoredEvent) -> Event:
    """What was stored as Event; an error where that is not certain."""
    absent = 0
    if stored.expires_at is UNSET:
        expires_at_: datetime | None = None
        absent |= 1
    else:
        expires_at_ = epoch_from_text(stored.expires_at.N, "seconds")
    return made(
        Event,
        {
            "stream": stored.stream.S,
            "number": int(stored.number.N),
            "kind": stored.kind.S,
            "expires_at": expires_at_,
        },
        _EVENT_NAMES[absent],
    )


EVENT_READER: Final[StraightReader[Event]] = StraightReader(
    StoredEvent, event_of, lambda stored: (stored.stream.S, exact(stored.number.N))
)
