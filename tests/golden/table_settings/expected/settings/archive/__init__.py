"""What belongs to archive."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import AsyncArchiveReader, AsyncArchiveRepository, AsyncArchiveWriter
    from .fields import ArchiveFields
    from .model import Archive, ArchiveChanges, ArchiveCreate, ArchiveKey
    from .repository import ArchiveReader, ArchiveRepository, ArchiveWriter

__all__ = [
    "Archive",
    "ArchiveChanges",
    "ArchiveCreate",
    "ArchiveFields",
    "ArchiveKey",
    "ArchiveReader",
    "ArchiveRepository",
    "ArchiveWriter",
    "AsyncArchiveReader",
    "AsyncArchiveRepository",
    "AsyncArchiveWriter",
]

_HOMES = {
    "Archive": ".model",
    "ArchiveChanges": ".model",
    "ArchiveCreate": ".model",
    "ArchiveFields": ".fields",
    "ArchiveKey": ".model",
    "ArchiveReader": ".repository",
    "ArchiveRepository": ".repository",
    "ArchiveWriter": ".repository",
    "AsyncArchiveReader": ".async_repository",
    "AsyncArchiveRepository": ".async_repository",
    "AsyncArchiveWriter": ".async_repository",
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
