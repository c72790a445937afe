"""What one transaction of conditions writes."""

from dynarepo import Intents

from .item.writes import ItemWrites


class ConditionsTransaction(Intents):
    """What one transaction of conditions writes."""

    @property
    def items(self) -> ItemWrites:
        """Writes Item items."""
        return ItemWrites(self._collector)
