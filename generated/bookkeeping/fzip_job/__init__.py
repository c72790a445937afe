"""An export or restore of all data of a user."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import AsyncFzipJobReader, AsyncFzipJobRepository, AsyncFzipJobWriter
    from .fields import FzipJobFields
    from .model import (
        FzipJob,
        FzipJobChanges,
        FzipJobCreate,
        FzipJobJobType,
        FzipJobKey,
        FzipJobStatus,
        FzipPackage,
    )
    from .repository import FzipJobReader, FzipJobRepository, FzipJobWriter

__all__ = [
    "AsyncFzipJobReader",
    "AsyncFzipJobRepository",
    "AsyncFzipJobWriter",
    "FzipJob",
    "FzipJobChanges",
    "FzipJobCreate",
    "FzipJobFields",
    "FzipJobJobType",
    "FzipJobKey",
    "FzipJobReader",
    "FzipJobRepository",
    "FzipJobStatus",
    "FzipJobWriter",
    "FzipPackage",
]

_HOMES = {
    "AsyncFzipJobReader": ".async_repository",
    "AsyncFzipJobRepository": ".async_repository",
    "AsyncFzipJobWriter": ".async_repository",
    "FzipJob": ".model",
    "FzipJobChanges": ".model",
    "FzipJobCreate": ".model",
    "FzipJobFields": ".fields",
    "FzipJobJobType": ".model",
    "FzipJobKey": ".model",
    "FzipJobReader": ".repository",
    "FzipJobRepository": ".repository",
    "FzipJobStatus": ".model",
    "FzipJobWriter": ".repository",
    "FzipPackage": ".model",
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
