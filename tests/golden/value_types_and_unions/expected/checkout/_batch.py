"""What one batch of checkout writes."""

from dynarepo import BatchPutsAndDeletes, Gathering

from .order.codec import ORDER
from .order.model import OrderCreate, OrderKey


class CheckoutBatch(Gathering):
    """What one batch of checkout writes."""

    @property
    def orders(self) -> BatchPutsAndDeletes[OrderCreate, OrderKey]:
        """Puts and deletes Order items."""
        return BatchPutsAndDeletes[OrderCreate, OrderKey](self._gatherer, ORDER)
