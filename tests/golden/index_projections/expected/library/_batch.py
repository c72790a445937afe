"""What one batch of library writes."""

from dynarepo import BatchWrites, Gathering

from .book.codec import BOOK
from .book.model import BookCreate, BookKey


class LibraryBatch(Gathering):
    """What one batch of library writes."""

    @property
    def books(self) -> BatchWrites[BookCreate, BookKey]:
        """Puts and deletes Book items."""
        return BatchWrites[BookCreate, BookKey](self._gatherer, BOOK)
