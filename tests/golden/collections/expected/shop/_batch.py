"""What one batch of shop writes."""

from dynarepo import BatchWrites, Gathering

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
    def customers(self) -> BatchWrites[CustomerCreate, CustomerKey]:
        """Puts and deletes Customer items."""
        return BatchWrites[CustomerCreate, CustomerKey](self._gatherer, CUSTOMER)

    @property
    def orders(self) -> BatchWrites[OrderCreate, OrderKey]:
        """Puts and deletes Order items."""
        return BatchWrites[OrderCreate, OrderKey](self._gatherer, ORDER)

    @property
    def order_lines(self) -> BatchWrites[OrderLineCreate, OrderLineKey]:
        """Puts and deletes OrderLine items."""
        return BatchWrites[OrderLineCreate, OrderLineKey](self._gatherer, ORDER_LINE)

    @property
    def remarks(self) -> BatchWrites[NoteCreate, NoteKey]:
        """Puts and deletes Note items."""
        return BatchWrites[NoteCreate, NoteKey](self._gatherer, NOTE)

    @property
    def visits(self) -> BatchWrites[VisitCreate, VisitKey]:
        """Puts and deletes Visit items."""
        return BatchWrites[VisitCreate, VisitKey](self._gatherer, VISIT)

    @property
    def branches(self) -> BatchWrites[BranchCreate, BranchKey]:
        """Puts and deletes Branch items."""
        return BatchWrites[BranchCreate, BranchKey](self._gatherer, BRANCH)
