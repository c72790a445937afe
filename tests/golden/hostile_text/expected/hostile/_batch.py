"""What one batch of hostile writes."""

from dynarepo import BatchPutsAndDeletes, Gathering

from .thing.codec import THING
from .thing.model import ThingCreate, ThingKey


class HostileBatch(Gathering):
    """What one batch of hostile writes."""

    @property
    def things(self) -> BatchPutsAndDeletes[ThingCreate, ThingKey]:
        """Puts and deletes Thing items."""
        return BatchPutsAndDeletes[ThingCreate, ThingKey](self._gatherer, THING)
