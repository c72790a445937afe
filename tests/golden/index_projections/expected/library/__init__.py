"""The service library."""

from importlib import import_module
from typing import TYPE_CHECKING

from dynarepo.contract import require_contract

require_contract(1, __name__)

if TYPE_CHECKING:
    from ._async_facade import AsyncLibrary
    from ._batch import LibraryBatch
    from ._facade import Library
    from ._transaction import LibraryTransaction
    from .book.async_repository import AsyncBookReader, AsyncBookRepository, AsyncBookWriter
    from .book.fields import BookFields
    from .book.model import (
        Book,
        BookChanges,
        BookCreate,
        BookInByGenre,
        BookInByShelf,
        BookKey,
        BookLine,
        BookNumber,
        BookTitle,
    )
    from .book.repository import BookReader, BookRepository, BookWriter
    from .book.writes import BookWrites
    from .lending.async_repository import (
        AsyncLendingReader,
        AsyncLendingRepository,
        AsyncLendingWriter,
    )
    from .lending.fields import LendingFields
    from .lending.model import (
        Lending,
        LendingChanges,
        LendingCreate,
        LendingInByDay,
        LendingInByReader,
        LendingKey,
    )
    from .lending.repository import LendingReader, LendingRepository, LendingWriter
    from .lending.writes import LendingWrites

__all__ = [
    "AsyncBookReader",
    "AsyncBookRepository",
    "AsyncBookWriter",
    "AsyncLendingReader",
    "AsyncLendingRepository",
    "AsyncLendingWriter",
    "AsyncLibrary",
    "Book",
    "BookChanges",
    "BookCreate",
    "BookFields",
    "BookInByGenre",
    "BookInByShelf",
    "BookKey",
    "BookLine",
    "BookNumber",
    "BookReader",
    "BookRepository",
    "BookTitle",
    "BookWriter",
    "BookWrites",
    "Lending",
    "LendingChanges",
    "LendingCreate",
    "LendingFields",
    "LendingInByDay",
    "LendingInByReader",
    "LendingKey",
    "LendingReader",
    "LendingRepository",
    "LendingWriter",
    "LendingWrites",
    "Library",
    "LibraryBatch",
    "LibraryTransaction",
]

_HOMES = {
    "AsyncBookReader": ".book.async_repository",
    "AsyncBookRepository": ".book.async_repository",
    "AsyncBookWriter": ".book.async_repository",
    "AsyncLendingReader": ".lending.async_repository",
    "AsyncLendingRepository": ".lending.async_repository",
    "AsyncLendingWriter": ".lending.async_repository",
    "AsyncLibrary": "._async_facade",
    "Book": ".book.model",
    "BookChanges": ".book.model",
    "BookCreate": ".book.model",
    "BookFields": ".book.fields",
    "BookInByGenre": ".book.model",
    "BookInByShelf": ".book.model",
    "BookKey": ".book.model",
    "BookLine": ".book.model",
    "BookNumber": ".book.model",
    "BookReader": ".book.repository",
    "BookRepository": ".book.repository",
    "BookTitle": ".book.model",
    "BookWriter": ".book.repository",
    "BookWrites": ".book.writes",
    "Lending": ".lending.model",
    "LendingChanges": ".lending.model",
    "LendingCreate": ".lending.model",
    "LendingFields": ".lending.fields",
    "LendingInByDay": ".lending.model",
    "LendingInByReader": ".lending.model",
    "LendingKey": ".lending.model",
    "LendingReader": ".lending.repository",
    "LendingRepository": ".lending.repository",
    "LendingWriter": ".lending.repository",
    "LendingWrites": ".lending.writes",
    "Library": "._facade",
    "LibraryBatch": "._batch",
    "LibraryTransaction": "._transaction",
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
