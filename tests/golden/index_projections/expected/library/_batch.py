"""What one batch of library writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import BatchPutsAndDeletes, Gathering

if TYPE_CHECKING:
    from .book.model import BookCreate, BookKey
    from .lending.model import LendingCreate, LendingKey


class LibraryBatch(Gathering):
    """What one batch of library writes."""

    @property
    def lendings(self) -> BatchPutsAndDeletes[LendingCreate, LendingKey]:
        """Puts and deletes Lending items."""
        from .lending.codec import LENDING
        from .lending.model import LendingCreate, LendingKey

        return BatchPutsAndDeletes[LendingCreate, LendingKey](self._gatherer, LENDING)

    @property
    def books(self) -> BatchPutsAndDeletes[BookCreate, BookKey]:
        """Puts and deletes Book items."""
        from .book.codec import BOOK
        from .book.model import BookCreate, BookKey

        return BatchPutsAndDeletes[BookCreate, BookKey](self._gatherer, BOOK)
