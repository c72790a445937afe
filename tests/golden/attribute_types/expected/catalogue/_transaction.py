"""What one transaction of catalogue writes."""

from dynarepo import Intents

from .sample.writes import SampleWrites


class CatalogueTransaction(Intents):
    """What one transaction of catalogue writes."""

    @property
    def samples(self) -> SampleWrites:
        """Writes Sample items."""
        return SampleWrites(self._collector)
