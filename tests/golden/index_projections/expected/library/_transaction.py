"""What one transaction of library writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents

if TYPE_CHECKING:
    from .book.writes import BookWrites
    from .lending.writes import LendingWrites


class LibraryTransaction(Intents):
    """What one transaction of library writes."""

    @property
    def lendings(self) -> LendingWrites:
        """Writes Lending items."""
        from .lending.writes import LendingWrites

        return LendingWrites(self._collector)

    @property
    def books(self) -> BookWrites:
        """Writes Book items."""
        from .book.writes import BookWrites

        return BookWrites(self._collector)
