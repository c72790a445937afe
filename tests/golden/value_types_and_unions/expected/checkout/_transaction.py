"""What one transaction of checkout writes."""

from dynarepo import Intents

from .order.writes import OrderWrites


class CheckoutTransaction(Intents):
    """What one transaction of checkout writes."""

    @property
    def orders(self) -> OrderWrites:
        """Writes Order items."""
        return OrderWrites(self._collector)
