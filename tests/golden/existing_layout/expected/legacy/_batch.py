"""What one batch of legacy writes."""

from dynarepo import BatchPutsAndDeletes, Gathering

from .order_line.codec import ORDER_LINE
from .order_line.model import OrderLineCreate, OrderLineKey
from .order_note.codec import ORDER_NOTE
from .order_note.model import OrderNoteCreate, OrderNoteKey


class LegacyBatch(Gathering):
    """What one batch of legacy writes."""

    @property
    def order_lines(self) -> BatchPutsAndDeletes[OrderLineCreate, OrderLineKey]:
        """Puts and deletes OrderLine items."""
        return BatchPutsAndDeletes[OrderLineCreate, OrderLineKey](self._gatherer, ORDER_LINE)

    @property
    def order_notes(self) -> BatchPutsAndDeletes[OrderNoteCreate, OrderNoteKey]:
        """Puts and deletes OrderNote items."""
        return BatchPutsAndDeletes[OrderNoteCreate, OrderNoteKey](self._gatherer, ORDER_NOTE)
