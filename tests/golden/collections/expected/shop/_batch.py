"""What one batch of shop writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import BatchPutsAndDeletes, Gathering

if TYPE_CHECKING:
    from .branch.model import BranchCreate, BranchKey
    from .customer.model import CustomerCreate, CustomerKey
    from .note.model import NoteCreate, NoteKey
    from .order.model import OrderCreate, OrderKey
    from .order_line.model import OrderLineCreate, OrderLineKey
    from .visit.model import VisitCreate, VisitKey


class ShopBatch(Gathering):
    """What one batch of shop writes."""

    @property
    def customers(self) -> BatchPutsAndDeletes[CustomerCreate, CustomerKey]:
        """Puts and deletes Customer items."""
        from .customer.codec import CUSTOMER
        from .customer.model import CustomerCreate, CustomerKey

        return BatchPutsAndDeletes[CustomerCreate, CustomerKey](self._gatherer, CUSTOMER)

    @property
    def orders(self) -> BatchPutsAndDeletes[OrderCreate, OrderKey]:
        """Puts and deletes Order items."""
        from .order.codec import ORDER
        from .order.model import OrderCreate, OrderKey

        return BatchPutsAndDeletes[OrderCreate, OrderKey](self._gatherer, ORDER)

    @property
    def order_lines(self) -> BatchPutsAndDeletes[OrderLineCreate, OrderLineKey]:
        """Puts and deletes OrderLine items."""
        from .order_line.codec import ORDER_LINE
        from .order_line.model import OrderLineCreate, OrderLineKey

        return BatchPutsAndDeletes[OrderLineCreate, OrderLineKey](self._gatherer, ORDER_LINE)

    @property
    def remarks(self) -> BatchPutsAndDeletes[NoteCreate, NoteKey]:
        """Puts and deletes Note items."""
        from .note.codec import NOTE
        from .note.model import NoteCreate, NoteKey

        return BatchPutsAndDeletes[NoteCreate, NoteKey](self._gatherer, NOTE)

    @property
    def visits(self) -> BatchPutsAndDeletes[VisitCreate, VisitKey]:
        """Puts and deletes Visit items."""
        from .visit.codec import VISIT
        from .visit.model import VisitCreate, VisitKey

        return BatchPutsAndDeletes[VisitCreate, VisitKey](self._gatherer, VISIT)

    @property
    def branches(self) -> BatchPutsAndDeletes[BranchCreate, BranchKey]:
        """Puts and deletes Branch items."""
        from .branch.codec import BRANCH
        from .branch.model import BranchCreate, BranchKey

        return BatchPutsAndDeletes[BranchCreate, BranchKey](self._gatherer, BRANCH)
