"""What makes reading models of the JSON text of stored items."""

from typing import Final, Literal

from msgspec import UNSET, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of, exact
from dynarepo.wire import epoch_from_text
from dynarepo.wire.tagged import Number, Text

from .model import Reading


class StoredReading(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Reading, as types."""

    sensor: Number
    taken_at: Number
    level: Number | UnsetType = UNSET
    value: Number
    item_type: Text[Literal["Reading"]] | UnsetType = field(default=UNSET, name="_type")
    level_key: Raw | UnsetType = UNSET


_READING_NAMES: Final = GivenNames(("sensor", "taken_at", "value"), "level")
_BlankReading: Final = blank_of(Reading)


def reading_of(stored: StoredReading) -> Reading:
    """What was stored as Reading; an error where that is not certain."""
    absent = 0
    if stored.level is UNSET:
        level_: int | None = None
        absent |= 1
    else:
        level_ = int(stored.level.N)
    record = blank(_BlankReading)
    record.sensor = int(stored.sensor.N)
    record.taken_at = epoch_from_text(stored.taken_at.N, "milliseconds")
    record.level = level_
    record.value = exact(stored.value.N)
    record.__pydantic_fields_set__ = _READING_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Reading
    return record


READING_READER: Final[StraightReader[Reading]] = StraightReader(
    StoredReading, reading_of, lambda stored: (exact(stored.sensor.N), exact(stored.taken_at.N))
)
