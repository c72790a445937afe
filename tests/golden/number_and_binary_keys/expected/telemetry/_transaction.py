"""What one transaction of telemetry writes."""

from dynarepo import Intents

from .chunk.writes import ChunkWrites
from .reading.writes import ReadingWrites


class TelemetryTransaction(Intents):
    """What one transaction of telemetry writes."""

    @property
    def readings(self) -> ReadingWrites:
        """Writes Reading items."""
        return ReadingWrites(self._collector)

    @property
    def chunks(self) -> ChunkWrites:
        """Writes Chunk items."""
        return ChunkWrites(self._collector)
