"""What one transaction of library writes."""

from dynarepo import Intents

from .book.writes import BookWrites


class LibraryTransaction(Intents):
    """What one transaction of library writes."""

    @property
    def books(self) -> BookWrites:
        """Writes Book items."""
        return BookWrites(self._collector)
