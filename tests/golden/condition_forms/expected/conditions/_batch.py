"""What one batch of conditions writes."""

from dynarepo import BatchPutsAndDeletes, Gathering

from .item.codec import ITEM
from .item.model import ItemCreate, ItemKey


class ConditionsBatch(Gathering):
    """What one batch of conditions writes."""

    @property
    def items(self) -> BatchPutsAndDeletes[ItemCreate, ItemKey]:
        """Puts and deletes Item items."""
        return BatchPutsAndDeletes[ItemCreate, ItemKey](self._gatherer, ITEM)
