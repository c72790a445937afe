"""What one batch of checkout writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import BatchPutsAndDeletes, Gathering

if TYPE_CHECKING:
    from .order.model import OrderCreate, OrderKey


class CheckoutBatch(Gathering):
    """What one batch of checkout writes."""

    @property
    def orders(self) -> BatchPutsAndDeletes[OrderCreate, OrderKey]:
        """Puts and deletes Order items."""
        from .order.codec import ORDER
        from .order.model import OrderCreate, OrderKey

        return BatchPutsAndDeletes[OrderCreate, OrderKey](self._gatherer, ORDER)
