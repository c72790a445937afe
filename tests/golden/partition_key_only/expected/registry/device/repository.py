"""Repositories of device, for callers that wait."""

from dynarepo import Change, Condition, Shell

from . import requests
from .model import Device, DeviceChanges, DeviceCreate, DeviceKey


class DeviceReader(Shell):
    """Reads Device items."""

    def get(self, key: DeviceKey, *, consistent: bool = False) -> Device | None:
        """Read the device with this key.

        Reads table `devices`: `serial` = `{serial}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))


class DeviceWriter(Shell):
    """Writes Device items."""

    def create(self, item: DeviceCreate) -> Device:
        """Write a new device.

        Writes to table `devices`: `serial` = `{serial}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(self, item: DeviceCreate, *, when: Condition | None = None) -> Device:
        """Write this device, replacing one that exists.

        Writes to table `devices`: `serial` = `{serial}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return self._link.run(requests.put(self._link.context, item, when=when))

    def update(
        self,
        key: DeviceKey,
        *changes: Change,
        set: DeviceChanges | None = None,
        when: Condition | None = None,
    ) -> Device:
        """Change some attributes of the device with this key.

        Updates table `devices`: `serial` = `{serial}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: DeviceKey, *, when: Condition | None = None) -> Device | None:
        """Delete the device with this key.

        Deletes from table `devices`: `serial` = `{serial}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return self._link.run(requests.delete(self._link.context, key, when=when))


class DeviceRepository(DeviceReader, DeviceWriter):
    """Reads and writes Device items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
