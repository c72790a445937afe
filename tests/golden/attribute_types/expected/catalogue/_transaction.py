"""What one transaction of catalogue writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents

if TYPE_CHECKING:
    from .sample.writes import SampleWrites


class CatalogueTransaction(Intents):
    """What one transaction of catalogue writes."""

    @property
    def samples(self) -> SampleWrites:
        """Writes Sample items."""
        from .sample.writes import SampleWrites

        return SampleWrites(self._collector)
