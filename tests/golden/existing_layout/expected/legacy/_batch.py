"""What one batch of legacy writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import BatchPutsAndDeletes, Gathering

if TYPE_CHECKING:
    from .order_line.model import OrderLineCreate, OrderLineKey
    from .order_note.model import OrderNoteCreate, OrderNoteKey


class LegacyBatch(Gathering):
    """What one batch of legacy writes."""

    @property
    def order_lines(self) -> BatchPutsAndDeletes[OrderLineCreate, OrderLineKey]:
        """Puts and deletes OrderLine items."""
        from .order_line.codec import ORDER_LINE
        from .order_line.model import OrderLineCreate, OrderLineKey

        return BatchPutsAndDeletes[OrderLineCreate, OrderLineKey](self._gatherer, ORDER_LINE)

    @property
    def order_notes(self) -> BatchPutsAndDeletes[OrderNoteCreate, OrderNoteKey]:
        """Puts and deletes OrderNote items."""
        from .order_note.codec import ORDER_NOTE
        from .order_note.model import OrderNoteCreate, OrderNoteKey

        return BatchPutsAndDeletes[OrderNoteCreate, OrderNoteKey](self._gatherer, ORDER_NOTE)
