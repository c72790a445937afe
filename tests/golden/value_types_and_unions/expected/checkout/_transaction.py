"""What one transaction of checkout writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents

if TYPE_CHECKING:
    from .order.writes import OrderWrites


class CheckoutTransaction(Intents):
    """What one transaction of checkout writes."""

    @property
    def orders(self) -> OrderWrites:
        """Writes Order items."""
        from .order.writes import OrderWrites

        return OrderWrites(self._collector)
