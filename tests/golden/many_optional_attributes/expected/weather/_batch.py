"""What one batch of weather writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import BatchPuts, Gathering

if TYPE_CHECKING:
    from .report.model import ReportCreate


class WeatherBatch(Gathering):
    """What one batch of weather writes."""

    @property
    def reports(self) -> BatchPuts[ReportCreate]:
        """Puts Report items."""
        from .report.codec import REPORT
        from .report.model import ReportCreate

        return BatchPuts[ReportCreate](self._gatherer, REPORT)
