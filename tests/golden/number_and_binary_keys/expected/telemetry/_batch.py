"""What one batch of telemetry writes."""

from dynarepo import BatchWrites, Gathering

from .chunk.codec import CHUNK
from .chunk.model import ChunkCreate, ChunkKey
from .reading.codec import READING
from .reading.model import ReadingCreate, ReadingKey


class TelemetryBatch(Gathering):
    """What one batch of telemetry writes."""

    @property
    def readings(self) -> BatchWrites[ReadingCreate, ReadingKey]:
        """Puts and deletes Reading items."""
        return BatchWrites[ReadingCreate, ReadingKey](self._gatherer, READING)

    @property
    def chunks(self) -> BatchWrites[ChunkCreate, ChunkKey]:
        """Puts and deletes Chunk items."""
        return BatchWrites[ChunkCreate, ChunkKey](self._gatherer, CHUNK)
