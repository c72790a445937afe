"""What one batch of games writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import BatchPutsAndDeletes, Gathering

if TYPE_CHECKING:
    from .score.model import ScoreCreate, ScoreKey


class GamesBatch(Gathering):
    """What one batch of games writes."""

    @property
    def scores(self) -> BatchPutsAndDeletes[ScoreCreate, ScoreKey]:
        """Puts and deletes Score items."""
        from .score.codec import SCORE
        from .score.model import ScoreCreate, ScoreKey

        return BatchPutsAndDeletes[ScoreCreate, ScoreKey](self._gatherer, SCORE)
