"""The stored form of reading, both ways."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from dynarepo import EntitySpec, IndexEntry
from dynarepo.wire import epoch_from_text, epoch_text, int_from_text, number_text

from . import keys
from .model import Reading, ReadingKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: Reading) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "sensor": {"N": number_text(held["sensor"], "sensor")},
        "taken_at": {"N": epoch_text(held["taken_at"], "milliseconds", "taken_at")},
        "_type": {"S": "Reading"},
        "value": {"N": number_text(held["value"], "value")},
    }
    if held["level"] is not None:
        stored["level"] = {"N": number_text(held["level"], "level")}
    stored.update(keys.by_level(held["level"]))
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["sensor"]) is int
        and type(held["taken_at"]) is datetime
        and (held["level"] is None or type(held["level"]) is int)
        and type(held["value"]) is Decimal
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "sensor": int_from_text(stored["sensor"]["N"], "sensor"),
        "taken_at": epoch_from_text(stored["taken_at"]["N"], "milliseconds", "taken_at"),
        "value": stored["value"]["N"],
    }
    if "level" in stored:
        found["level"] = int_from_text(stored["level"]["N"], "level")
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import ReadingFields

    return ReadingFields


def _reading_reader() -> StraightReader[Reading]:
    """What reads the text of a stored Reading, loaded with the first one."""
    from .stored import READING_READER

    return READING_READER


READING: Final[EntitySpec[Reading, ReadingKey]] = EntitySpec(
    name="Reading",
    table="readings",
    model=Reading,
    key_attributes=("sensor", "taken_at"),
    key_parts=("sensor", "taken_at"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("_type", "Reading"),
    indexes=(
        IndexEntry(
            name="by_level", attributes=("level_key",), parts=("level",), build=keys.by_level
        ),
    ),
    required=frozenset({"sensor", "taken_at", "value"}),
    fixed=frozenset({"sensor", "taken_at"}),
    reader=_reading_reader,
)
"""What the runtime needs to know of Reading."""
