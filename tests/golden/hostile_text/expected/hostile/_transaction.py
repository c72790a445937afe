"""What one transaction of hostile writes."""

from dynarepo import Intents

from .thing.writes import ThingWrites


class HostileTransaction(Intents):
    """What one transaction of hostile writes."""

    @property
    def things(self) -> ThingWrites:
        """Writes Thing items."""
        return ThingWrites(self._collector)
