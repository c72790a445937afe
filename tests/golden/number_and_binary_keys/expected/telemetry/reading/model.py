"""Models of reading: its key, input, item, views and changes."""

from datetime import datetime
from decimal import Decimal
from typing import TypedDict

from pydantic import AwareDatetime

from dynarepo import Key, Record


class ReadingKey(Key, frozen=True):
    """Names one Reading: the attributes in its table key."""

    sensor: int
    taken_at: datetime


class ReadingCreate(Record):
    """What a caller gives for a new Reading."""

    sensor: int
    taken_at: AwareDatetime
    level: int | None = None
    value: Decimal


class Reading(ReadingCreate):
    """A stored Reading."""

    @property
    def key(self) -> ReadingKey:
        """What names this item."""
        return ReadingKey(sensor=self.sensor, taken_at=self.taken_at)


class ReadingChanges(TypedDict, total=False):
    """Attributes of Reading that an update can set; None removes an optional one."""

    level: int | None
    value: Decimal
