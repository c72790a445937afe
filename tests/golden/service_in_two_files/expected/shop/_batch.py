"""What one batch of shop writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import BatchPutsAndDeletes, Gathering

if TYPE_CHECKING:
    from .customer.model import CustomerCreate, CustomerKey
    from .order.model import OrderCreate, OrderKey


class ShopBatch(Gathering):
    """What one batch of shop writes."""

    @property
    def customers(self) -> BatchPutsAndDeletes[CustomerCreate, CustomerKey]:
        """Puts and deletes Customer items."""
        from .customer.codec import CUSTOMER
        from .customer.model import CustomerCreate, CustomerKey

        return BatchPutsAndDeletes[CustomerCreate, CustomerKey](self._gatherer, CUSTOMER)

    @property
    def orders(self) -> BatchPutsAndDeletes[OrderCreate, OrderKey]:
        """Puts and deletes Order items."""
        from .order.codec import ORDER
        from .order.model import OrderCreate, OrderKey

        return BatchPutsAndDeletes[OrderCreate, OrderKey](self._gatherer, ORDER)
