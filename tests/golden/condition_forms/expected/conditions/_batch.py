"""What one batch of conditions writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import BatchPutsAndDeletes, Gathering

if TYPE_CHECKING:
    from .item.model import ItemCreate, ItemKey


class ConditionsBatch(Gathering):
    """What one batch of conditions writes."""

    @property
    def items(self) -> BatchPutsAndDeletes[ItemCreate, ItemKey]:
        """Puts and deletes Item items."""
        from .item.codec import ITEM
        from .item.model import ItemCreate, ItemKey

        return BatchPutsAndDeletes[ItemCreate, ItemKey](self._gatherer, ITEM)
