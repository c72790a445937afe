"""What one transaction of stores writes."""

from dynarepo import Intents

from .order.writes import OrderWrites


class StoresTransaction(Intents):
    """What one transaction of stores writes."""

    @property
    def orders(self) -> OrderWrites:
        """Writes Order items."""
        return OrderWrites(self._collector)
