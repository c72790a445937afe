"""What one batch of moves writes."""

from dynarepo import BatchPutsAndDeletes, Gathering

from .note.codec import NOTE
from .note.model import NoteCreate, NoteKey
from .order.codec import ORDER
from .order.model import OrderCreate, OrderKey


class MovesBatch(Gathering):
    """What one batch of moves writes."""

    @property
    def orders(self) -> BatchPutsAndDeletes[OrderCreate, OrderKey]:
        """Puts and deletes Order items."""
        return BatchPutsAndDeletes[OrderCreate, OrderKey](self._gatherer, ORDER)


class TenantMovesBatch(Gathering):
    """What one batch of a tenant of moves writes."""

    @property
    def notes(self) -> BatchPutsAndDeletes[NoteCreate, NoteKey]:
        """Puts and deletes Note items."""
        return BatchPutsAndDeletes[NoteCreate, NoteKey](self._gatherer, NOTE)
