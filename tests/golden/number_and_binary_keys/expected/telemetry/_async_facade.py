"""The async facade of telemetry."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import AsyncFacade, TableDefinition

from ._tables import TABLES
from .chunk.async_repository import AsyncChunkRepository
from .chunk.model import Chunk, ChunkCreate
from .reading.async_repository import AsyncReadingRepository
from .reading.model import Reading, ReadingCreate


class AsyncTelemetry(AsyncFacade):
    """The repositories of the service telemetry."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        AsyncReadingRepository,
        Reading,
        ReadingCreate,
        AsyncChunkRepository,
        Chunk,
        ChunkCreate,
    )

    @cached_property
    def readings(self) -> AsyncReadingRepository:
        """Reads and writes Reading items."""
        return self._repository(AsyncReadingRepository)

    @cached_property
    def chunks(self) -> AsyncChunkRepository:
        """Reads and writes Chunk items."""
        return self._repository(AsyncChunkRepository)
