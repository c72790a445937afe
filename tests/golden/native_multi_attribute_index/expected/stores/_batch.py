"""What one batch of stores writes."""

from dynarepo import BatchWrites, Gathering

from .order.codec import ORDER
from .order.model import OrderCreate, OrderKey


class StoresBatch(Gathering):
    """What one batch of stores writes."""

    @property
    def orders(self) -> BatchWrites[OrderCreate, OrderKey]:
        """Puts and deletes Order items."""
        return BatchWrites[OrderCreate, OrderKey](self._gatherer, ORDER)
