"""What one batch of ranking writes."""

from dynarepo import BatchPutsAndDeletes, Gathering

from .rank.codec import RANK
from .rank.model import RankCreate, RankKey


class RankingBatch(Gathering):
    """What one batch of ranking writes."""

    @property
    def ranks(self) -> BatchPutsAndDeletes[RankCreate, RankKey]:
        """Puts and deletes Rank items."""
        return BatchPutsAndDeletes[RankCreate, RankKey](self._gatherer, RANK)
