"""What one batch of notes writes."""

from dynarepo import BatchDeletes, BatchPutsAndDeletes, Gathering

from .label.codec import LABEL
from .label.model import LabelKey
from .note.codec import NOTE
from .note.model import NoteCreate, NoteKey


class NotesBatch(Gathering):
    """What one batch of notes writes."""

    @property
    def notes(self) -> BatchPutsAndDeletes[NoteCreate, NoteKey]:
        """Puts and deletes Note items."""
        return BatchPutsAndDeletes[NoteCreate, NoteKey](self._gatherer, NOTE)

    @property
    def labels(self) -> BatchDeletes[LabelKey]:
        """Deletes Label items."""
        return BatchDeletes[LabelKey](self._gatherer, LABEL)
