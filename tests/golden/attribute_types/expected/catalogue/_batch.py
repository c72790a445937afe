"""What one batch of catalogue writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import BatchPutsAndDeletes, Gathering

if TYPE_CHECKING:
    from .sample.model import SampleCreate, SampleKey


class CatalogueBatch(Gathering):
    """What one batch of catalogue writes."""

    @property
    def samples(self) -> BatchPutsAndDeletes[SampleCreate, SampleKey]:
        """Puts and deletes Sample items."""
        from .sample.codec import SAMPLE
        from .sample.model import SampleCreate, SampleKey

        return BatchPutsAndDeletes[SampleCreate, SampleKey](self._gatherer, SAMPLE)
