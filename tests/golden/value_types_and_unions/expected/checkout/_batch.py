"""What one batch of checkout writes."""

from dynarepo import BatchWrites, Gathering

from .order.codec import ORDER
from .order.model import OrderCreate, OrderKey


class CheckoutBatch(Gathering):
    """What one batch of checkout writes."""

    @property
    def orders(self) -> BatchWrites[OrderCreate, OrderKey]:
        """Puts and deletes Order items."""
        return BatchWrites[OrderCreate, OrderKey](self._gatherer, ORDER)
