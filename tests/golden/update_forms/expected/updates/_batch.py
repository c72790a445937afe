"""What one batch of updates writes."""

from dynarepo import BatchWrites, Gathering

from .counter.codec import COUNTER
from .counter.model import CounterCreate, CounterKey


class UpdatesBatch(Gathering):
    """What one batch of updates writes."""

    @property
    def counters(self) -> BatchWrites[CounterCreate, CounterKey]:
        """Puts and deletes Counter items."""
        return BatchWrites[CounterCreate, CounterKey](self._gatherer, COUNTER)
