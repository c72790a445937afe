"""What one transaction of shop writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents

if TYPE_CHECKING:
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
        from .customer.writes import CustomerWrites

        return CustomerWrites(self._collector)

    @property
    def orders(self) -> OrderWrites:
        """Writes Order items."""
        from .order.writes import OrderWrites

        return OrderWrites(self._collector)

    @property
    def order_lines(self) -> OrderLineWrites:
        """Writes OrderLine items."""
        from .order_line.writes import OrderLineWrites

        return OrderLineWrites(self._collector)

    @property
    def remarks(self) -> NoteWrites:
        """Writes Note items."""
        from .note.writes import NoteWrites

        return NoteWrites(self._collector)

    @property
    def visits(self) -> VisitWrites:
        """Writes Visit items."""
        from .visit.writes import VisitWrites

        return VisitWrites(self._collector)

    @property
    def branches(self) -> BranchWrites:
        """Writes Branch items."""
        from .branch.writes import BranchWrites

        return BranchWrites(self._collector)
