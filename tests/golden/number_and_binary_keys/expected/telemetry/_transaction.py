"""What one transaction of telemetry writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents

if TYPE_CHECKING:
    from .chunk.writes import ChunkWrites
    from .reading.writes import ReadingWrites


class TelemetryTransaction(Intents):
    """What one transaction of telemetry writes."""

    @property
    def readings(self) -> ReadingWrites:
        """Writes Reading items."""
        from .reading.writes import ReadingWrites

        return ReadingWrites(self._collector)

    @property
    def chunks(self) -> ChunkWrites:
        """Writes Chunk items."""
        from .chunk.writes import ChunkWrites

        return ChunkWrites(self._collector)
