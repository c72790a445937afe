"""What one batch of notes writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import BatchDeletes, BatchPutsAndDeletes, Gathering

if TYPE_CHECKING:
    from .label.model import LabelKey
    from .note.model import NoteCreate, NoteKey


class NotesBatch(Gathering):
    """What one batch of notes writes."""

    @property
    def notes(self) -> BatchPutsAndDeletes[NoteCreate, NoteKey]:
        """Puts and deletes Note items."""
        from .note.codec import NOTE
        from .note.model import NoteCreate, NoteKey

        return BatchPutsAndDeletes[NoteCreate, NoteKey](self._gatherer, NOTE)

    @property
    def labels(self) -> BatchDeletes[LabelKey]:
        """Deletes Label items."""
        from .label.codec import LABEL
        from .label.model import LabelKey

        return BatchDeletes[LabelKey](self._gatherer, LABEL)
