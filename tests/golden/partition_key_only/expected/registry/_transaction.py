"""What one transaction of registry writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents

if TYPE_CHECKING:
    from .device.writes import DeviceWrites


class RegistryTransaction(Intents):
    """What one transaction of registry writes."""

    @property
    def devices(self) -> DeviceWrites:
        """Writes Device items."""
        from .device.writes import DeviceWrites

        return DeviceWrites(self._collector)
