"""What one batch of registry writes."""

from dynarepo import BatchWrites, Gathering

from .device.codec import DEVICE
from .device.model import DeviceCreate, DeviceKey


class RegistryBatch(Gathering):
    """What one batch of registry writes."""

    @property
    def devices(self) -> BatchWrites[DeviceCreate, DeviceKey]:
        """Puts and deletes Device items."""
        return BatchWrites[DeviceCreate, DeviceKey](self._gatherer, DEVICE)
