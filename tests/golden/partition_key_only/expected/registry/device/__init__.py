"""What belongs to device."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import AsyncDeviceReader, AsyncDeviceRepository, AsyncDeviceWriter
    from .fields import DeviceFields
    from .model import Device, DeviceChanges, DeviceCreate, DeviceKey
    from .repository import DeviceReader, DeviceRepository, DeviceWriter

__all__ = [
    "AsyncDeviceReader",
    "AsyncDeviceRepository",
    "AsyncDeviceWriter",
    "Device",
    "DeviceChanges",
    "DeviceCreate",
    "DeviceFields",
    "DeviceKey",
    "DeviceReader",
    "DeviceRepository",
    "DeviceWriter",
]

_HOMES = {
    "AsyncDeviceReader": ".async_repository",
    "AsyncDeviceRepository": ".async_repository",
    "AsyncDeviceWriter": ".async_repository",
    "Device": ".model",
    "DeviceChanges": ".model",
    "DeviceCreate": ".model",
    "DeviceFields": ".fields",
    "DeviceKey": ".model",
    "DeviceReader": ".repository",
    "DeviceRepository": ".repository",
    "DeviceWriter": ".repository",
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
