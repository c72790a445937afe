"""What one batch of documents writes."""

from dynarepo import BatchPuts, BatchPutsAndDeletes, Gathering

from .document.codec import DOCUMENT
from .document.model import DocumentCreate, DocumentKey
from .draft.codec import DRAFT
from .draft.model import DraftCreate


class DocumentsBatch(Gathering):
    """What one batch of documents writes."""

    @property
    def documents(self) -> BatchPutsAndDeletes[DocumentCreate, DocumentKey]:
        """Puts and deletes Document items."""
        return BatchPutsAndDeletes[DocumentCreate, DocumentKey](self._gatherer, DOCUMENT)

    @property
    def drafts(self) -> BatchPuts[DraftCreate]:
        """Puts Draft items."""
        return BatchPuts[DraftCreate](self._gatherer, DRAFT)
