"""What one batch of catalogue writes."""

from dynarepo import BatchPutsAndDeletes, Gathering

from .sample.codec import SAMPLE
from .sample.model import SampleCreate, SampleKey


class CatalogueBatch(Gathering):
    """What one batch of catalogue writes."""

    @property
    def samples(self) -> BatchPutsAndDeletes[SampleCreate, SampleKey]:
        """Puts and deletes Sample items."""
        return BatchPutsAndDeletes[SampleCreate, SampleKey](self._gatherer, SAMPLE)
