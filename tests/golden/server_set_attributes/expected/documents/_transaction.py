"""What one transaction of documents writes."""

from dynarepo import Intents

from .document.writes import DocumentWrites
from .draft.writes import DraftWrites


class DocumentsTransaction(Intents):
    """What one transaction of documents writes."""

    @property
    def documents(self) -> DocumentWrites:
        """Writes Document items."""
        return DocumentWrites(self._collector)

    @property
    def drafts(self) -> DraftWrites:
        """Writes Draft items."""
        return DraftWrites(self._collector)
