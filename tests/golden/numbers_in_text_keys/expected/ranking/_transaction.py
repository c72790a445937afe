"""What one transaction of ranking writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents

if TYPE_CHECKING:
    from .rank.writes import RankWrites


class RankingTransaction(Intents):
    """What one transaction of ranking writes."""

    @property
    def ranks(self) -> RankWrites:
        """Writes Rank items."""
        from .rank.writes import RankWrites

        return RankWrites(self._collector)
