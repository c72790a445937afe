"""What one transaction of documents writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents

if TYPE_CHECKING:
    from .counter.writes import CounterWrites
    from .document.writes import DocumentWrites
    from .draft.writes import DraftWrites


class DocumentsTransaction(Intents):
    """What one transaction of documents writes."""

    @property
    def documents(self) -> DocumentWrites:
        """Writes Document items."""
        from .document.writes import DocumentWrites

        return DocumentWrites(self._collector)

    @property
    def drafts(self) -> DraftWrites:
        """Writes Draft items."""
        from .draft.writes import DraftWrites

        return DraftWrites(self._collector)

    @property
    def counters(self) -> CounterWrites:
        """Writes Counter items."""
        from .counter.writes import CounterWrites

        return CounterWrites(self._collector)
