"""Models of device: its key, input, item, views and changes."""

from dataclasses import dataclass
from typing import TypedDict

from dynarepo import Record


@dataclass(frozen=True, slots=True)
class DeviceKey:
    """Names one Device: the attributes in its table key."""

    serial: str


class DeviceCreate(Record):
    """What a caller gives for a new Device."""

    serial: str


class Device(DeviceCreate):
    """A stored Device."""

    @property
    def key(self) -> DeviceKey:
        """What names this item."""
        return DeviceKey(serial=self.serial)


class DeviceChanges(TypedDict, total=False):
    """Attributes of Device that an update can set."""
