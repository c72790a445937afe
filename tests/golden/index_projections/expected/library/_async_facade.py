"""The async facade of library."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import AsyncFacade, TableDefinition

from ._tables import TABLES
from .book.async_repository import AsyncBookRepository
from .book.model import Book, BookCreate, BookLine, BookNumber, BookTitle


class AsyncLibrary(AsyncFacade):
    """The repositories of the service library."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        AsyncBookRepository,
        Book,
        BookCreate,
        BookNumber,
        BookLine,
        BookTitle,
    )

    @cached_property
    def books(self) -> AsyncBookRepository:
        """Reads and writes Book items."""
        return self._repository(AsyncBookRepository)
