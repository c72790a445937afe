"""Keys of reading: pure functions between attributes and keys."""

from datetime import datetime

from dynarepo import WireItem
from dynarepo.wire import epoch_text, number_text

from .model import Reading, ReadingKey


def table_key(key: ReadingKey | Reading) -> WireItem:
    """The table key: `sensor` = `{sensor}` and `taken_at` = `{taken_at}`."""
    return {
        "sensor": {"N": number_text(key.sensor, "sensor")},
        "taken_at": {"N": epoch_text(key.taken_at, "milliseconds", "taken_at")},
    }


def sensor_key(sensor: int) -> str:
    """`sensor` = `{sensor}`."""
    return number_text(sensor, "sensor")


def taken_at_key(taken_at: datetime) -> str:
    """`taken_at` = `{taken_at}`."""
    return epoch_text(taken_at, "milliseconds", "taken_at")


def level_key(level: int) -> str:
    """`level_key` = `{level}`."""
    return number_text(level, "level")


def by_level(level: int | None) -> WireItem:
    """The entry in index `by_level`: `level_key` = `{level}`; none while a part is absent."""
    if level is None:
        return {}
    return {"level_key": {"N": level_key(level)}}
