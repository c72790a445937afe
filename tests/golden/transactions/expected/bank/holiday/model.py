"""Models of holiday: its key, input, item, views and changes."""

from dataclasses import dataclass
from datetime import date
from typing import TypedDict

from dynarepo import Record


@dataclass(frozen=True, slots=True)
class HolidayKey:
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
