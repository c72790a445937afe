"""What one batch of documents writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import BatchPuts, BatchPutsAndDeletes, Gathering

if TYPE_CHECKING:
    from .counter.model import CounterCreate, CounterKey
    from .document.model import DocumentCreate, DocumentKey
    from .draft.model import DraftCreate


class DocumentsBatch(Gathering):
    """What one batch of documents writes."""

    @property
    def documents(self) -> BatchPutsAndDeletes[DocumentCreate, DocumentKey]:
        """Puts and deletes Document items."""
        from .document.codec import DOCUMENT
        from .document.model import DocumentCreate, DocumentKey

        return BatchPutsAndDeletes[DocumentCreate, DocumentKey](self._gatherer, DOCUMENT)

    @property
    def drafts(self) -> BatchPuts[DraftCreate]:
        """Puts Draft items."""
        from .draft.codec import DRAFT
        from .draft.model import DraftCreate

        return BatchPuts[DraftCreate](self._gatherer, DRAFT)

    @property
    def counters(self) -> BatchPutsAndDeletes[CounterCreate, CounterKey]:
        """Puts and deletes Counter items."""
        from .counter.codec import COUNTER
        from .counter.model import CounterCreate, CounterKey

        return BatchPutsAndDeletes[CounterCreate, CounterKey](self._gatherer, COUNTER)
