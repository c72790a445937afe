"""The facade of registry."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import Facade, TableDefinition

from ._tables import TABLES
from .device.model import Device, DeviceCreate
from .device.repository import DeviceRepository


class Registry(Facade):
    """The repositories of the service registry."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        DeviceRepository,
        Device,
        DeviceCreate,
    )

    @cached_property
    def devices(self) -> DeviceRepository:
        """Reads and writes Device items."""
        return self._repository(DeviceRepository)
