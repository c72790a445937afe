"""What one batch of conditions writes."""

from dynarepo import BatchWrites, Gathering

from .item.codec import ITEM
from .item.model import ItemCreate, ItemKey


class ConditionsBatch(Gathering):
    """What one batch of conditions writes."""

    @property
    def items(self) -> BatchWrites[ItemCreate, ItemKey]:
        """Puts and deletes Item items."""
        return BatchWrites[ItemCreate, ItemKey](self._gatherer, ITEM)
