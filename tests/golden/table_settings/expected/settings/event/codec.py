"""The stored form of event, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from dynarepo import EntitySpec
from dynarepo.wire import epoch_from_text, epoch_text, int_from_text, number_text

from . import keys
from .model import Event, EventKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Event) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "stream": {"S": keys.stream_key(held["stream"])},
        "number": {"N": number_text(held["number"], "number")},
        "entity": {"S": "Event"},
        "kind": {"S": held["kind"]},
    }
    if held["expires_at"] is not None:
        stored["expires_at"] = {"N": epoch_text(held["expires_at"], "seconds", "expires_at")}
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["stream"]) is str
        and type(held["number"]) is int
        and type(held["kind"]) is str
        and (held["expires_at"] is None or type(held["expires_at"]) is datetime)
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "stream": stored["stream"]["S"],
        "number": int_from_text(stored["number"]["N"], "number"),
        "kind": stored["kind"]["S"],
    }
    if "expires_at" in stored:
        found["expires_at"] = epoch_from_text(stored["expires_at"]["N"], "seconds", "expires_at")
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import EventFields

    return EventFields


def _event_reader() -> StraightReader[Event]:
    """What reads the text of a stored Event, loaded with the first one."""
    from .stored import EVENT_READER

    return EVENT_READER


EVENT: Final[EntitySpec[Event, EventKey]] = EntitySpec(
    name="Event",
    table="events",
    model=Event,
    key_attributes=("stream", "number"),
    key_parts=("stream", "number"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("entity", "Event"),
    ttl="expires_at",
    required=frozenset({"stream", "number", "kind"}),
    fixed=frozenset({"stream", "number"}),
    reader=_event_reader,
)
"""What the runtime needs to know of Event."""
