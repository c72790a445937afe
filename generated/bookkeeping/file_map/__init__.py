"""How the columns of a file become transactions."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import AsyncFileMapReader, AsyncFileMapRepository, AsyncFileMapWriter
    from .fields import FileMapFields
    from .model import FileMap, FileMapChanges, FileMapCreate, FileMapKey
    from .repository import FileMapReader, FileMapRepository, FileMapWriter

__all__ = [
    "AsyncFileMapReader",
    "AsyncFileMapRepository",
    "AsyncFileMapWriter",
    "FileMap",
    "FileMapChanges",
    "FileMapCreate",
    "FileMapFields",
    "FileMapKey",
    "FileMapReader",
    "FileMapRepository",
    "FileMapWriter",
]

_HOMES = {
    "AsyncFileMapReader": ".async_repository",
    "AsyncFileMapRepository": ".async_repository",
    "AsyncFileMapWriter": ".async_repository",
    "FileMap": ".model",
    "FileMapChanges": ".model",
    "FileMapCreate": ".model",
    "FileMapFields": ".fields",
    "FileMapKey": ".model",
    "FileMapReader": ".repository",
    "FileMapRepository": ".repository",
    "FileMapWriter": ".repository",
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
