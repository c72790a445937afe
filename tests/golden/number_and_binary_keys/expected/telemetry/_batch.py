"""What one batch of telemetry writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import BatchPutsAndDeletes, Gathering

if TYPE_CHECKING:
    from .chunk.model import ChunkCreate, ChunkKey
    from .reading.model import ReadingCreate, ReadingKey


class TelemetryBatch(Gathering):
    """What one batch of telemetry writes."""

    @property
    def readings(self) -> BatchPutsAndDeletes[ReadingCreate, ReadingKey]:
        """Puts and deletes Reading items."""
        from .reading.codec import READING
        from .reading.model import ReadingCreate, ReadingKey

        return BatchPutsAndDeletes[ReadingCreate, ReadingKey](self._gatherer, READING)

    @property
    def chunks(self) -> BatchPutsAndDeletes[ChunkCreate, ChunkKey]:
        """Puts and deletes Chunk items."""
        from .chunk.codec import CHUNK
        from .chunk.model import ChunkCreate, ChunkKey

        return BatchPutsAndDeletes[ChunkCreate, ChunkKey](self._gatherer, CHUNK)
