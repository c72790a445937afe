"""What belongs to order note."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import (
        AsyncOrderNoteReader,
        AsyncOrderNoteRepository,
        AsyncOrderNoteWriter,
    )
    from .fields import OrderNoteFields
    from .model import OrderNote, OrderNoteChanges, OrderNoteCreate, OrderNoteKey
    from .repository import OrderNoteReader, OrderNoteRepository, OrderNoteWriter

__all__ = [
    "AsyncOrderNoteReader",
    "AsyncOrderNoteRepository",
    "AsyncOrderNoteWriter",
    "OrderNote",
    "OrderNoteChanges",
    "OrderNoteCreate",
    "OrderNoteFields",
    "OrderNoteKey",
    "OrderNoteReader",
    "OrderNoteRepository",
    "OrderNoteWriter",
]

_HOMES = {
    "AsyncOrderNoteReader": ".async_repository",
    "AsyncOrderNoteRepository": ".async_repository",
    "AsyncOrderNoteWriter": ".async_repository",
    "OrderNote": ".model",
    "OrderNoteChanges": ".model",
    "OrderNoteCreate": ".model",
    "OrderNoteFields": ".fields",
    "OrderNoteKey": ".model",
    "OrderNoteReader": ".repository",
    "OrderNoteRepository": ".repository",
    "OrderNoteWriter": ".repository",
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
