"""The facade of library."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import Facade, TableDefinition

from ._tables import TABLES
from .book.model import Book, BookCreate, BookLine, BookNumber, BookTitle
from .book.repository import BookRepository


class Library(Facade):
    """The repositories of the service library."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        BookRepository,
        Book,
        BookCreate,
        BookNumber,
        BookLine,
        BookTitle,
    )

    @cached_property
    def books(self) -> BookRepository:
        """Reads and writes Book items."""
        return self._repository(BookRepository)
