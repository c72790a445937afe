"""Models of locker: its key, input, item, views and changes."""

from typing import TypedDict
from uuid import UUID

from dynarepo import Key, Record


class LockerKey(Key, frozen=True):
    """Names one Locker: the attributes in its table key."""

    number: UUID


class LockerCreate(Record):
    """What a caller gives for a new Locker."""

    number: UUID
    label: str


class Locker(LockerCreate):
    """A stored Locker."""

    @property
    def key(self) -> LockerKey:
        """What names this item."""
        return LockerKey(number=self.number)


class LockerChanges(TypedDict, total=False):
    """Attributes of Locker that an update can set."""

    label: str
