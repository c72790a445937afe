"""What one transaction of shop writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents

if TYPE_CHECKING:
    from .customer.writes import CustomerWrites
    from .order.writes import OrderWrites


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
