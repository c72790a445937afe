"""What one transaction of games writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents

if TYPE_CHECKING:
    from .score.writes import ScoreWrites


class GamesTransaction(Intents):
    """What one transaction of games writes."""

    @property
    def scores(self) -> ScoreWrites:
        """Writes Score items."""
        from .score.writes import ScoreWrites

        return ScoreWrites(self._collector)
