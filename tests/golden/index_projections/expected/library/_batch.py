"""What one batch of library writes."""

from dynarepo import BatchPutsAndDeletes, Gathering

from .book.codec import BOOK
from .book.model import BookCreate, BookKey


class LibraryBatch(Gathering):
    """What one batch of library writes."""

    @property
    def books(self) -> BatchPutsAndDeletes[BookCreate, BookKey]:
        """Puts and deletes Book items."""
        return BatchPutsAndDeletes[BookCreate, BookKey](self._gatherer, BOOK)
