"""What belongs to visit."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import AsyncVisitReader, AsyncVisitRepository, AsyncVisitWriter
    from .fields import VisitFields
    from .model import Visit, VisitChanges, VisitCreate, VisitKey
    from .repository import VisitReader, VisitRepository, VisitWriter

__all__ = [
    "AsyncVisitReader",
    "AsyncVisitRepository",
    "AsyncVisitWriter",
    "Visit",
    "VisitChanges",
    "VisitCreate",
    "VisitFields",
    "VisitKey",
    "VisitReader",
    "VisitRepository",
    "VisitWriter",
]

_HOMES = {
    "AsyncVisitReader": ".async_repository",
    "AsyncVisitRepository": ".async_repository",
    "AsyncVisitWriter": ".async_repository",
    "Visit": ".model",
    "VisitChanges": ".model",
    "VisitCreate": ".model",
    "VisitFields": ".fields",
    "VisitKey": ".model",
    "VisitReader": ".repository",
    "VisitRepository": ".repository",
    "VisitWriter": ".repository",
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
