"""What one batch of games writes."""

from dynarepo import BatchWrites, Gathering

from .score.codec import SCORE
from .score.model import ScoreCreate, ScoreKey


class GamesBatch(Gathering):
    """What one batch of games writes."""

    @property
    def scores(self) -> BatchWrites[ScoreCreate, ScoreKey]:
        """Puts and deletes Score items."""
        return BatchWrites[ScoreCreate, ScoreKey](self._gatherer, SCORE)
