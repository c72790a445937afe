"""What one transaction of conditions writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents

if TYPE_CHECKING:
    from .item.writes import ItemWrites


class ConditionsTransaction(Intents):
    """What one transaction of conditions writes."""

    @property
    def items(self) -> ItemWrites:
        """Writes Item items."""
        from .item.writes import ItemWrites

        return ItemWrites(self._collector)
