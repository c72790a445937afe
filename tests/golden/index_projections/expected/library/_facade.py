"""The facade of library."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from dynarepo import Facade, TableDefinition

from ._tables import TABLES

if TYPE_CHECKING:
    from dynarepo import BatchBlock, Readable, TransactionBlock
    from dynarepo.batches import OnProgress

    from ._batch import LibraryBatch
    from ._transaction import LibraryTransaction
    from .book.repository import BookRepository
    from .lending.repository import LendingRepository


class Library(Facade):
    """The repositories of the service library."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES

    @classmethod
    def _extendable(cls) -> tuple[type[Any], ...]:
        from .book.model import (
            Book,
            BookCreate,
            BookInByGenre,
            BookInByShelf,
            BookLine,
            BookNumber,
            BookTitle,
        )
        from .book.repository import BookRepository
        from .lending.model import Lending, LendingCreate, LendingInByDay, LendingInByReader
        from .lending.repository import LendingRepository

        return (
            LendingRepository,
            Lending,
            LendingCreate,
            LendingInByReader,
            LendingInByDay,
            BookRepository,
            Book,
            BookCreate,
            BookNumber,
            BookLine,
            BookTitle,
            BookInByShelf,
            BookInByGenre,
        )

    @classmethod
    def _readable(cls) -> Readable:
        from .book.codec import (
            BOOK,
            BOOK_IN_BY_GENRE_VIEW,
            BOOK_IN_BY_SHELF_VIEW,
            BOOK_LINE_VIEW,
            BOOK_NUMBER_VIEW,
            BOOK_TITLE_VIEW,
        )
        from .book.model import Book, BookInByGenre, BookInByShelf, BookLine, BookNumber, BookTitle
        from .lending.codec import LENDING, LENDING_IN_BY_DAY_VIEW, LENDING_IN_BY_READER_VIEW
        from .lending.model import Lending, LendingInByDay, LendingInByReader

        return {
            Lending: (LENDING, LENDING),
            LendingInByReader: (LENDING, LENDING_IN_BY_READER_VIEW),
            LendingInByDay: (LENDING, LENDING_IN_BY_DAY_VIEW),
            Book: (BOOK, BOOK),
            BookNumber: (BOOK, BOOK_NUMBER_VIEW),
            BookLine: (BOOK, BOOK_LINE_VIEW),
            BookTitle: (BOOK, BOOK_TITLE_VIEW),
            BookInByShelf: (BOOK, BOOK_IN_BY_SHELF_VIEW),
            BookInByGenre: (BOOK, BOOK_IN_BY_GENRE_VIEW),
        }

    @cached_property
    def lendings(self) -> LendingRepository:
        """Reads and writes Lending items."""
        from .lending.repository import LendingRepository

        return self._repository(LendingRepository)

    @cached_property
    def books(self) -> BookRepository:
        """Reads and writes Book items."""
        from .book.repository import BookRepository

        return self._repository(BookRepository)

    def transact(
        self, *, token: str | None = None, returning: bool = False
    ) -> TransactionBlock[LibraryTransaction]:
        """Write several items together, or none of them.

        What is asked of the transaction inside the block is sent when the block ends, as one
        request of up to 100 actions and 4 MB; nothing is sent where an exception leaves it, or it
        is empty.
        Costs one round trip and twice the write units, and one round trip more where index keys or
        unique attributes need to be read first. With `returning=True`, updated and deleted items
        are read first as well, so that each `result` is known. A `token` of your own makes the same
        transaction succeed without effect when it is repeated within ten minutes.
        Raises TransactionCancelled, whose `reasons` have the error of each write that stopped it,
        and AmbiguousWrite where the answers to all attempts were lost.
        """
        from ._transaction import LibraryTransaction

        return self._transact(LibraryTransaction, token, returning=returning)

    def batch(
        self, *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchBlock[LibraryBatch]:
        """Put and delete many items of any entities and tables.

        What is asked of the batch inside the block is held in memory, and sent when the block ends,
        25 items and at most 16 MB a request; nothing is sent where an exception leaves it, or it is
        empty. Of two writes of one item, the later one counts. Unlike a transaction, a batch can be
        done in part.
        Costs one round trip for each 25 items, and a write each. Items with conditions of their
        own, such as versions or unique attributes, go by themselves. `at_once` requests go side by
        side.
        Raises BatchIncomplete, whose `remaining` has the items and the keys that were not written
        or deleted, where the service refuses or does not process them.
        """
        from ._batch import LibraryBatch

        return self._batch(LibraryBatch, at_once, progress)
