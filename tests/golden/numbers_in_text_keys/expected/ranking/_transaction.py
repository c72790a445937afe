"""What one transaction of ranking writes."""

from dynarepo import Intents

from .rank.writes import RankWrites


class RankingTransaction(Intents):
    """What one transaction of ranking writes."""

    @property
    def ranks(self) -> RankWrites:
        """Writes Rank items."""
        return RankWrites(self._collector)
