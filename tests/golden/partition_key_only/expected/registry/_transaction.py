"""What one transaction of registry writes."""

from dynarepo import Intents

from .device.writes import DeviceWrites


class RegistryTransaction(Intents):
    """What one transaction of registry writes."""

    @property
    def devices(self) -> DeviceWrites:
        """Writes Device items."""
        return DeviceWrites(self._collector)
