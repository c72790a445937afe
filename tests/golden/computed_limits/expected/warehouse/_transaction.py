"""What one transaction of warehouse writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents

if TYPE_CHECKING:
    from .product.writes import ProductWrites
    from .visit.writes import VisitWrites


class WarehouseTransaction(Intents):
    """What one transaction of warehouse writes."""

    @property
    def products(self) -> ProductWrites:
        """Writes Product items."""
        from .product.writes import ProductWrites

        return ProductWrites(self._collector)

    @property
    def visits(self) -> VisitWrites:
        """Writes Visit items."""
        from .visit.writes import VisitWrites

        return VisitWrites(self._collector)

    def hand_over(self, source: str, target: str, *, count: int) -> None:
        """Hand over."""
        from ._transactions import hand_over as plan_hand_over

        self._collector.add_all(
            plan_hand_over(self._collector.context, source, target, count=count)
        )
