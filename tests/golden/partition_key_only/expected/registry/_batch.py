"""What one batch of registry writes."""

from dynarepo import BatchPutsAndDeletes, Gathering

from .device.codec import DEVICE
from .device.model import DeviceCreate, DeviceKey


class RegistryBatch(Gathering):
    """What one batch of registry writes."""

    @property
    def devices(self) -> BatchPutsAndDeletes[DeviceCreate, DeviceKey]:
        """Puts and deletes Device items."""
        return BatchPutsAndDeletes[DeviceCreate, DeviceKey](self._gatherer, DEVICE)
