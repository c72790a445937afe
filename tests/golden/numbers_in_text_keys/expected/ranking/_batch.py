"""What one batch of ranking writes."""

from dynarepo import BatchWrites, Gathering

from .rank.codec import RANK
from .rank.model import RankCreate, RankKey


class RankingBatch(Gathering):
    """What one batch of ranking writes."""

    @property
    def ranks(self) -> BatchWrites[RankCreate, RankKey]:
        """Puts and deletes Rank items."""
        return BatchWrites[RankCreate, RankKey](self._gatherer, RANK)
