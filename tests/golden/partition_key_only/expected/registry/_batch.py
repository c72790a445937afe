"""What one batch of registry writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import BatchPutsAndDeletes, Gathering

if TYPE_CHECKING:
    from .device.model import DeviceCreate, DeviceKey


class RegistryBatch(Gathering):
    """What one batch of registry writes."""

    @property
    def devices(self) -> BatchPutsAndDeletes[DeviceCreate, DeviceKey]:
        """Puts and deletes Device items."""
        from .device.codec import DEVICE
        from .device.model import DeviceCreate, DeviceKey

        return BatchPutsAndDeletes[DeviceCreate, DeviceKey](self._gatherer, DEVICE)
