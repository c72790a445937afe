"""What one batch of games writes."""

from dynarepo import BatchPutsAndDeletes, Gathering

from .score.codec import SCORE
from .score.model import ScoreCreate, ScoreKey


class GamesBatch(Gathering):
    """What one batch of games writes."""

    @property
    def scores(self) -> BatchPutsAndDeletes[ScoreCreate, ScoreKey]:
        """Puts and deletes Score items."""
        return BatchPutsAndDeletes[ScoreCreate, ScoreKey](self._gatherer, SCORE)
