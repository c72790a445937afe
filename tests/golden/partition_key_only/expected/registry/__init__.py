"""The service registry."""

from importlib import import_module
from typing import TYPE_CHECKING

from dynarepo.contract import require_contract

require_contract(1, __name__)

if TYPE_CHECKING:
    from ._async_facade import AsyncRegistry
    from ._batch import RegistryBatch
    from ._facade import Registry
    from ._transaction import RegistryTransaction
    from .device.async_repository import AsyncDeviceReader, AsyncDeviceRepository, AsyncDeviceWriter
    from .device.fields import DeviceFields
    from .device.model import Device, DeviceChanges, DeviceCreate, DeviceKey
    from .device.repository import DeviceReader, DeviceRepository, DeviceWriter
    from .device.writes import DeviceWrites

__all__ = [
    "AsyncDeviceReader",
    "AsyncDeviceRepository",
    "AsyncDeviceWriter",
    "AsyncRegistry",
    "Device",
    "DeviceChanges",
    "DeviceCreate",
    "DeviceFields",
    "DeviceKey",
    "DeviceReader",
    "DeviceRepository",
    "DeviceWriter",
    "DeviceWrites",
    "Registry",
    "RegistryBatch",
    "RegistryTransaction",
]

_HOMES = {
    "AsyncDeviceReader": ".device.async_repository",
    "AsyncDeviceRepository": ".device.async_repository",
    "AsyncDeviceWriter": ".device.async_repository",
    "AsyncRegistry": "._async_facade",
    "Device": ".device.model",
    "DeviceChanges": ".device.model",
    "DeviceCreate": ".device.model",
    "DeviceFields": ".device.fields",
    "DeviceKey": ".device.model",
    "DeviceReader": ".device.repository",
    "DeviceRepository": ".device.repository",
    "DeviceWriter": ".device.repository",
    "DeviceWrites": ".device.writes",
    "Registry": "._facade",
    "RegistryBatch": "._batch",
    "RegistryTransaction": "._transaction",
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Load the module of a name when it is first asked for."""
        home = _HOMES.get(name)
        if home is None:
            raise AttributeError(
                f"module {__name__!r} has no attribute {name!r}", name=name, obj=None
            )
        value = getattr(import_module(home, __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    """What can be imported from here."""
    return sorted(__all__)
