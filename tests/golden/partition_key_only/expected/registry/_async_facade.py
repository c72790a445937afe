"""The async facade of registry."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import AsyncFacade, TableDefinition

from ._tables import TABLES
from .device.async_repository import AsyncDeviceRepository
from .device.model import Device, DeviceCreate


class AsyncRegistry(AsyncFacade):
    """The repositories of the service registry."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        AsyncDeviceRepository,
        Device,
        DeviceCreate,
    )

    @cached_property
    def devices(self) -> AsyncDeviceRepository:
        """Reads and writes Device items."""
        return self._repository(AsyncDeviceRepository)
