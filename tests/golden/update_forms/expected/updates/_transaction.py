"""What one transaction of updates writes."""

from dynarepo import Intents

from .counter.writes import CounterWrites


class UpdatesTransaction(Intents):
    """What one transaction of updates writes."""

    @property
    def counters(self) -> CounterWrites:
        """Writes Counter items."""
        return CounterWrites(self._collector)
