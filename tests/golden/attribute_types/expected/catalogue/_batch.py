"""What one batch of catalogue writes."""

from dynarepo import BatchWrites, Gathering

from .sample.codec import SAMPLE
from .sample.model import SampleCreate, SampleKey


class CatalogueBatch(Gathering):
    """What one batch of catalogue writes."""

    @property
    def samples(self) -> BatchWrites[SampleCreate, SampleKey]:
        """Puts and deletes Sample items."""
        return BatchWrites[SampleCreate, SampleKey](self._gatherer, SAMPLE)
