"""What one transaction of shop writes."""

from dynarepo import Intents

from .branch.writes import BranchWrites
from .customer.writes import CustomerWrites
from .note.writes import NoteWrites
from .order.writes import OrderWrites
from .order_line.writes import OrderLineWrites
from .visit.writes import VisitWrites


class ShopTransaction(Intents):
    """What one transaction of shop writes."""

    @property
    def customers(self) -> CustomerWrites:
        """Writes Customer items."""
        return CustomerWrites(self._collector)

    @property
    def orders(self) -> OrderWrites:
        """Writes Order items."""
        return OrderWrites(self._collector)

    @property
    def order_lines(self) -> OrderLineWrites:
        """Writes OrderLine items."""
        return OrderLineWrites(self._collector)

    @property
    def remarks(self) -> NoteWrites:
        """Writes Note items."""
        return NoteWrites(self._collector)

    @property
    def visits(self) -> VisitWrites:
        """Writes Visit items."""
        return VisitWrites(self._collector)

    @property
    def branches(self) -> BranchWrites:
        """Writes Branch items."""
        return BranchWrites(self._collector)
