"""Writes of device in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import DEVICE
from .model import Device, DeviceChanges, DeviceCreate, DeviceKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class DeviceWrites(Intents):
    """Writes of Device items in a transaction."""

    def create(self, item: DeviceCreate) -> Pending[Device]:
        """Write a new device."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: DeviceCreate, *, when: Condition | None = None) -> Pending[Device]:
        """Write this device, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: DeviceKey,
        *changes: Change,
        set: DeviceChanges | None = None,
        when: Condition | None = None,
    ) -> Pending[Device]:
        """Change some attributes of the device with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: DeviceKey, *, when: Condition | None = None) -> Pending[Device | None]:
        """Delete the device with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: DeviceKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(DEVICE, self._collector.context, key, when=when, exists=exists)
        )
