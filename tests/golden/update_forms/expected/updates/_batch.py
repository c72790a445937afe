"""What one batch of updates writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import BatchPutsAndDeletes, Gathering

if TYPE_CHECKING:
    from .counter.model import CounterCreate, CounterKey


class UpdatesBatch(Gathering):
    """What one batch of updates writes."""

    @property
    def counters(self) -> BatchPutsAndDeletes[CounterCreate, CounterKey]:
        """Puts and deletes Counter items."""
        from .counter.codec import COUNTER
        from .counter.model import CounterCreate, CounterKey

        return BatchPutsAndDeletes[CounterCreate, CounterKey](self._gatherer, COUNTER)
