"""What belongs to snapshot."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import AsyncSnapshotReader, AsyncSnapshotRepository, AsyncSnapshotWriter
    from .fields import SnapshotFields
    from .model import Snapshot, SnapshotCreate, SnapshotKey
    from .repository import SnapshotReader, SnapshotRepository, SnapshotWriter

__all__ = [
    "AsyncSnapshotReader",
    "AsyncSnapshotRepository",
    "AsyncSnapshotWriter",
    "Snapshot",
    "SnapshotCreate",
    "SnapshotFields",
    "SnapshotKey",
    "SnapshotReader",
    "SnapshotRepository",
    "SnapshotWriter",
]

_HOMES = {
    "AsyncSnapshotReader": ".async_repository",
    "AsyncSnapshotRepository": ".async_repository",
    "AsyncSnapshotWriter": ".async_repository",
    "Snapshot": ".model",
    "SnapshotCreate": ".model",
    "SnapshotFields": ".fields",
    "SnapshotKey": ".model",
    "SnapshotReader": ".repository",
    "SnapshotRepository": ".repository",
    "SnapshotWriter": ".repository",
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
