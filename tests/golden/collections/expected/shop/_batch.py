"""What one batch of shop writes."""

from dynarepo import BatchPutsAndDeletes, Gathering

from .branch.codec import BRANCH
from .branch.model import BranchCreate, BranchKey
from .customer.codec import CUSTOMER
from .customer.model import CustomerCreate, CustomerKey
from .note.codec import NOTE
from .note.model import NoteCreate, NoteKey
from .order.codec import ORDER
from .order.model import OrderCreate, OrderKey
from .order_line.codec import ORDER_LINE
from .order_line.model import OrderLineCreate, OrderLineKey
from .visit.codec import VISIT
from .visit.model import VisitCreate, VisitKey


class ShopBatch(Gathering):
    """What one batch of shop writes."""

    @property
    def customers(self) -> BatchPutsAndDeletes[CustomerCreate, CustomerKey]:
        """Puts and deletes Customer items."""
        return BatchPutsAndDeletes[CustomerCreate, CustomerKey](self._gatherer, CUSTOMER)

    @property
    def orders(self) -> BatchPutsAndDeletes[OrderCreate, OrderKey]:
        """Puts and deletes Order items."""
        return BatchPutsAndDeletes[OrderCreate, OrderKey](self._gatherer, ORDER)

    @property
    def order_lines(self) -> BatchPutsAndDeletes[OrderLineCreate, OrderLineKey]:
        """Puts and deletes OrderLine items."""
        return BatchPutsAndDeletes[OrderLineCreate, OrderLineKey](self._gatherer, ORDER_LINE)

    @property
    def remarks(self) -> BatchPutsAndDeletes[NoteCreate, NoteKey]:
        """Puts and deletes Note items."""
        return BatchPutsAndDeletes[NoteCreate, NoteKey](self._gatherer, NOTE)

    @property
    def visits(self) -> BatchPutsAndDeletes[VisitCreate, VisitKey]:
        """Puts and deletes Visit items."""
        return BatchPutsAndDeletes[VisitCreate, VisitKey](self._gatherer, VISIT)

    @property
    def branches(self) -> BatchPutsAndDeletes[BranchCreate, BranchKey]:
        """Puts and deletes Branch items."""
        return BatchPutsAndDeletes[BranchCreate, BranchKey](self._gatherer, BRANCH)
