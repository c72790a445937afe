"""What one batch of batches_and_sweeps writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import BatchDeletes, BatchPutsAndDeletes, Gathering

if TYPE_CHECKING:
    from .note.model import NoteKey
    from .order.model import OrderCreate, OrderKey


class BatchesAndSweepsBatch(Gathering):
    """What one batch of batches_and_sweeps writes."""

    @property
    def orders(self) -> BatchPutsAndDeletes[OrderCreate, OrderKey]:
        """Puts and deletes Order items."""
        from .order.codec import ORDER
        from .order.model import OrderCreate, OrderKey

        return BatchPutsAndDeletes[OrderCreate, OrderKey](self._gatherer, ORDER)

    @property
    def notes(self) -> BatchDeletes[NoteKey]:
        """Deletes Note items."""
        from .note.codec import NOTE
        from .note.model import NoteKey

        return BatchDeletes[NoteKey](self._gatherer, NOTE)
