"""What one transaction of games writes."""

from dynarepo import Intents

from .score.writes import ScoreWrites


class GamesTransaction(Intents):
    """What one transaction of games writes."""

    @property
    def scores(self) -> ScoreWrites:
        """Writes Score items."""
        return ScoreWrites(self._collector)
