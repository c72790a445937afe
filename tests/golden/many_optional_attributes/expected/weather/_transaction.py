"""What one transaction of weather writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents

if TYPE_CHECKING:
    from .report.writes import ReportWrites


class WeatherTransaction(Intents):
    """What one transaction of weather writes."""

    @property
    def reports(self) -> ReportWrites:
        """Writes Report items."""
        from .report.writes import ReportWrites

        return ReportWrites(self._collector)
