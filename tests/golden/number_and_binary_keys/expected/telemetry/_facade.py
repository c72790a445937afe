"""The facade of telemetry."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import Facade, TableDefinition

from ._tables import TABLES
from .chunk.model import Chunk, ChunkCreate
from .chunk.repository import ChunkRepository
from .reading.model import Reading, ReadingCreate
from .reading.repository import ReadingRepository


class Telemetry(Facade):
    """The repositories of the service telemetry."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        ReadingRepository,
        Reading,
        ReadingCreate,
        ChunkRepository,
        Chunk,
        ChunkCreate,
    )

    @cached_property
    def readings(self) -> ReadingRepository:
        """Reads and writes Reading items."""
        return self._repository(ReadingRepository)

    @cached_property
    def chunks(self) -> ChunkRepository:
        """Reads and writes Chunk items."""
        return self._repository(ChunkRepository)
