"""What one batch of warehouse writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import BatchPutsAndDeletes, Gathering

if TYPE_CHECKING:
    from .product.model import ProductCreate, ProductKey
    from .visit.model import VisitCreate, VisitKey


class WarehouseBatch(Gathering):
    """What one batch of warehouse writes."""

    @property
    def products(self) -> BatchPutsAndDeletes[ProductCreate, ProductKey]:
        """Puts and deletes Product items."""
        from .product.codec import PRODUCT
        from .product.model import ProductCreate, ProductKey

        return BatchPutsAndDeletes[ProductCreate, ProductKey](self._gatherer, PRODUCT)

    @property
    def visits(self) -> BatchPutsAndDeletes[VisitCreate, VisitKey]:
        """Puts and deletes Visit items."""
        from .visit.codec import VISIT
        from .visit.model import VisitCreate, VisitKey

        return BatchPutsAndDeletes[VisitCreate, VisitKey](self._gatherer, VISIT)
