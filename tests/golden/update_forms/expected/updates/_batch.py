"""What one batch of updates writes."""

from dynarepo import BatchPutsAndDeletes, Gathering

from .counter.codec import COUNTER
from .counter.model import CounterCreate, CounterKey


class UpdatesBatch(Gathering):
    """What one batch of updates writes."""

    @property
    def counters(self) -> BatchPutsAndDeletes[CounterCreate, CounterKey]:
        """Puts and deletes Counter items."""
        return BatchPutsAndDeletes[CounterCreate, CounterKey](self._gatherer, COUNTER)
