"""What one transaction of hostile writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents

if TYPE_CHECKING:
    from .thing.writes import ThingWrites


class HostileTransaction(Intents):
    """What one transaction of hostile writes."""

    @property
    def things(self) -> ThingWrites:
        """Writes Thing items."""
        from .thing.writes import ThingWrites

        return ThingWrites(self._collector)
