"""What one transaction of shop writes."""

from dynarepo import Intents

from .customer.writes import CustomerWrites
from .order.writes import OrderWrites


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
