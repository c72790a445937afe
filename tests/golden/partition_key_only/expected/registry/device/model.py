"""Models of device: its key, input, item, views and changes."""

from typing import TypedDict

from dynarepo import Key, Record


class DeviceKey(Key, frozen=True):
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
