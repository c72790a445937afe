"""What belongs to chunk."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import AsyncChunkReader, AsyncChunkRepository, AsyncChunkWriter
    from .fields import ChunkFields
    from .model import Chunk, ChunkChanges, ChunkCreate, ChunkKey
    from .repository import ChunkReader, ChunkRepository, ChunkWriter

__all__ = [
    "AsyncChunkReader",
    "AsyncChunkRepository",
    "AsyncChunkWriter",
    "Chunk",
    "ChunkChanges",
    "ChunkCreate",
    "ChunkFields",
    "ChunkKey",
    "ChunkReader",
    "ChunkRepository",
    "ChunkWriter",
]

_HOMES = {
    "AsyncChunkReader": ".async_repository",
    "AsyncChunkRepository": ".async_repository",
    "AsyncChunkWriter": ".async_repository",
    "Chunk": ".model",
    "ChunkChanges": ".model",
    "ChunkCreate": ".model",
    "ChunkFields": ".fields",
    "ChunkKey": ".model",
    "ChunkReader": ".repository",
    "ChunkRepository": ".repository",
    "ChunkWriter": ".repository",
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
