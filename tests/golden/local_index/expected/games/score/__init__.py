"""What belongs to score."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .async_repository import AsyncScoreReader, AsyncScoreRepository, AsyncScoreWriter
    from .fields import ScoreFields
    from .model import Score, ScoreChanges, ScoreCreate, ScoreKey, ScorePoints
    from .repository import ScoreReader, ScoreRepository, ScoreWriter

__all__ = [
    "AsyncScoreReader",
    "AsyncScoreRepository",
    "AsyncScoreWriter",
    "Score",
    "ScoreChanges",
    "ScoreCreate",
    "ScoreFields",
    "ScoreKey",
    "ScorePoints",
    "ScoreReader",
    "ScoreRepository",
    "ScoreWriter",
]

_HOMES = {
    "AsyncScoreReader": ".async_repository",
    "AsyncScoreRepository": ".async_repository",
    "AsyncScoreWriter": ".async_repository",
    "Score": ".model",
    "ScoreChanges": ".model",
    "ScoreCreate": ".model",
    "ScoreFields": ".fields",
    "ScoreKey": ".model",
    "ScorePoints": ".model",
    "ScoreReader": ".repository",
    "ScoreRepository": ".repository",
    "ScoreWriter": ".repository",
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
