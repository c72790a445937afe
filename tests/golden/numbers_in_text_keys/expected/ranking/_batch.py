"""What one batch of ranking writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import BatchPutsAndDeletes, Gathering

if TYPE_CHECKING:
    from .rank.model import RankCreate, RankKey


class RankingBatch(Gathering):
    """What one batch of ranking writes."""

    @property
    def ranks(self) -> BatchPutsAndDeletes[RankCreate, RankKey]:
        """Puts and deletes Rank items."""
        from .rank.codec import RANK
        from .rank.model import RankCreate, RankKey

        return BatchPutsAndDeletes[RankCreate, RankKey](self._gatherer, RANK)
