"""What one batch of shop writes."""

from dynarepo import BatchPutsAndDeletes, Gathering

from .customer.codec import CUSTOMER
from .customer.model import CustomerCreate, CustomerKey
from .order.codec import ORDER
from .order.model import OrderCreate, OrderKey


class ShopBatch(Gathering):
    """What one batch of shop writes."""

    @property
    def customers(self) -> BatchPutsAndDeletes[CustomerCreate, CustomerKey]:
        """Puts and deletes Customer items."""
        return BatchPutsAndDeletes[CustomerCreate, CustomerKey](self._gatherer, CUSTOMER)

    @property
    def orders(self) -> BatchPutsAndDeletes[OrderCreate, OrderKey]:
        """Puts and deletes Order items."""
        return BatchPutsAndDeletes[OrderCreate, OrderKey](self._gatherer, ORDER)
