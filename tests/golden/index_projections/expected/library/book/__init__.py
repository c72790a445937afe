"""What belongs to book."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import AsyncBookReader, AsyncBookRepository, AsyncBookWriter
    from .fields import BookFields
    from .model import Book, BookChanges, BookCreate, BookKey, BookLine, BookNumber, BookTitle
    from .repository import BookReader, BookRepository, BookWriter

__all__ = [
    "AsyncBookReader",
    "AsyncBookRepository",
    "AsyncBookWriter",
    "Book",
    "BookChanges",
    "BookCreate",
    "BookFields",
    "BookKey",
    "BookLine",
    "BookNumber",
    "BookReader",
    "BookRepository",
    "BookTitle",
    "BookWriter",
]

_HOMES = {
    "AsyncBookReader": ".async_repository",
    "AsyncBookRepository": ".async_repository",
    "AsyncBookWriter": ".async_repository",
    "Book": ".model",
    "BookChanges": ".model",
    "BookCreate": ".model",
    "BookFields": ".fields",
    "BookKey": ".model",
    "BookLine": ".model",
    "BookNumber": ".model",
    "BookReader": ".repository",
    "BookRepository": ".repository",
    "BookTitle": ".model",
    "BookWriter": ".repository",
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
