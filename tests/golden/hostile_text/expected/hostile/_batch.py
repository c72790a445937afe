"""What one batch of hostile writes."""

from dynarepo import BatchWrites, Gathering

from .thing.codec import THING
from .thing.model import ThingCreate, ThingKey


class HostileBatch(Gathering):
    """What one batch of hostile writes."""

    @property
    def things(self) -> BatchWrites[ThingCreate, ThingKey]:
        """Puts and deletes Thing items."""
        return BatchWrites[ThingCreate, ThingKey](self._gatherer, THING)
