"""The service telemetry."""

from importlib import import_module
from typing import TYPE_CHECKING

from dynarepo.contract import require_contract

require_contract(1, __name__)

if TYPE_CHECKING:
    from ._async_facade import AsyncTelemetry
    from ._batch import TelemetryBatch
    from ._facade import Telemetry
    from ._transaction import TelemetryTransaction
    from .chunk.async_repository import AsyncChunkReader, AsyncChunkRepository, AsyncChunkWriter
    from .chunk.fields import ChunkFields
    from .chunk.model import Chunk, ChunkChanges, ChunkCreate, ChunkKey
    from .chunk.repository import ChunkReader, ChunkRepository, ChunkWriter
    from .chunk.writes import ChunkWrites
    from .reading.async_repository import (
        AsyncReadingReader,
        AsyncReadingRepository,
        AsyncReadingWriter,
    )
    from .reading.fields import ReadingFields
    from .reading.model import Reading, ReadingChanges, ReadingCreate, ReadingKey
    from .reading.repository import ReadingReader, ReadingRepository, ReadingWriter
    from .reading.writes import ReadingWrites

__all__ = [
    "AsyncChunkReader",
    "AsyncChunkRepository",
    "AsyncChunkWriter",
    "AsyncReadingReader",
    "AsyncReadingRepository",
    "AsyncReadingWriter",
    "AsyncTelemetry",
    "Chunk",
    "ChunkChanges",
    "ChunkCreate",
    "ChunkFields",
    "ChunkKey",
    "ChunkReader",
    "ChunkRepository",
    "ChunkWriter",
    "ChunkWrites",
    "Reading",
    "ReadingChanges",
    "ReadingCreate",
    "ReadingFields",
    "ReadingKey",
    "ReadingReader",
    "ReadingRepository",
    "ReadingWriter",
    "ReadingWrites",
    "Telemetry",
    "TelemetryBatch",
    "TelemetryTransaction",
]

_HOMES = {
    "AsyncChunkReader": ".chunk.async_repository",
    "AsyncChunkRepository": ".chunk.async_repository",
    "AsyncChunkWriter": ".chunk.async_repository",
    "AsyncReadingReader": ".reading.async_repository",
    "AsyncReadingRepository": ".reading.async_repository",
    "AsyncReadingWriter": ".reading.async_repository",
    "AsyncTelemetry": "._async_facade",
    "Chunk": ".chunk.model",
    "ChunkChanges": ".chunk.model",
    "ChunkCreate": ".chunk.model",
    "ChunkFields": ".chunk.fields",
    "ChunkKey": ".chunk.model",
    "ChunkReader": ".chunk.repository",
    "ChunkRepository": ".chunk.repository",
    "ChunkWriter": ".chunk.repository",
    "ChunkWrites": ".chunk.writes",
    "Reading": ".reading.model",
    "ReadingChanges": ".reading.model",
    "ReadingCreate": ".reading.model",
    "ReadingFields": ".reading.fields",
    "ReadingKey": ".reading.model",
    "ReadingReader": ".reading.repository",
    "ReadingRepository": ".reading.repository",
    "ReadingWriter": ".reading.repository",
    "ReadingWrites": ".reading.writes",
    "Telemetry": "._facade",
    "TelemetryBatch": "._batch",
    "TelemetryTransaction": "._transaction",
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Load the module of a name when it is first asked for."""
        home = _HOMES.get(name)
        if home is None:
            raise AttributeError(
                f"module {__name__!r} has no attribute {name!r}", name=name, obj=None
            )
        value = getattr(import_module(home, __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    """What can be imported from here."""
    return sorted(__all__)
