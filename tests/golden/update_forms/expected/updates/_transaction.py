"""What one transaction of updates writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents

if TYPE_CHECKING:
    from .counter.writes import CounterWrites


class UpdatesTransaction(Intents):
    """What one transaction of updates writes."""

    @property
    def counters(self) -> CounterWrites:
        """Writes Counter items."""
        from .counter.writes import CounterWrites

        return CounterWrites(self._collector)
