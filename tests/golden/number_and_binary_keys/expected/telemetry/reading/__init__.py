"""What belongs to reading."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import AsyncReadingReader, AsyncReadingRepository, AsyncReadingWriter
    from .fields import ReadingFields
    from .model import Reading, ReadingChanges, ReadingCreate, ReadingKey
    from .repository import ReadingReader, ReadingRepository, ReadingWriter

__all__ = [
    "AsyncReadingReader",
    "AsyncReadingRepository",
    "AsyncReadingWriter",
    "Reading",
    "ReadingChanges",
    "ReadingCreate",
    "ReadingFields",
    "ReadingKey",
    "ReadingReader",
    "ReadingRepository",
    "ReadingWriter",
]

_HOMES = {
    "AsyncReadingReader": ".async_repository",
    "AsyncReadingRepository": ".async_repository",
    "AsyncReadingWriter": ".async_repository",
    "Reading": ".model",
    "ReadingChanges": ".model",
    "ReadingCreate": ".model",
    "ReadingFields": ".fields",
    "ReadingKey": ".model",
    "ReadingReader": ".repository",
    "ReadingRepository": ".repository",
    "ReadingWriter": ".repository",
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
