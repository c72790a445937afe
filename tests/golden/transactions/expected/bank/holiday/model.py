"""Models of holiday: its key, input, item, views and changes."""

from datetime import date
from typing import TypedDict

from dynarepo import Key, Record


class HolidayKey(Key, frozen=True):
    """Names one Holiday: the attributes in its table key."""

    day: date


class HolidayCreate(Record):
    """What a caller gives for a new Holiday."""

    day: date


class Holiday(HolidayCreate):
    """A stored Holiday."""

    @property
    def key(self) -> HolidayKey:
        """What names this item."""
        return HolidayKey(day=self.day)


class HolidayChanges(TypedDict, total=False):
    """Attributes of Holiday that an update can set."""
