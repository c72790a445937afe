"""What one batch of moves writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import BatchPutsAndDeletes, Gathering

if TYPE_CHECKING:
    from .note.model import NoteCreate, NoteKey
    from .order.model import OrderCreate, OrderKey


class MovesBatch(Gathering):
    """What one batch of moves writes."""

    @property
    def orders(self) -> BatchPutsAndDeletes[OrderCreate, OrderKey]:
        """Puts and deletes Order items."""
        from .order.codec import ORDER
        from .order.model import OrderCreate, OrderKey

        return BatchPutsAndDeletes[OrderCreate, OrderKey](self._gatherer, ORDER)


class TenantMovesBatch(Gathering):
    """What one batch of a tenant of moves writes."""

    @property
    def notes(self) -> BatchPutsAndDeletes[NoteCreate, NoteKey]:
        """Puts and deletes Note items."""
        from .note.codec import NOTE
        from .note.model import NoteCreate, NoteKey

        return BatchPutsAndDeletes[NoteCreate, NoteKey](self._gatherer, NOTE)
