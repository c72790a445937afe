"""The service games."""

from importlib import import_module
from typing import TYPE_CHECKING

from dynarepo.contract import require_contract

require_contract(1, __name__)

if TYPE_CHECKING:
    from ._async_facade import AsyncGames
    from ._batch import GamesBatch
    from ._facade import Games
    from ._transaction import GamesTransaction
    from .score.async_repository import AsyncScoreReader, AsyncScoreRepository, AsyncScoreWriter
    from .score.fields import ScoreFields
    from .score.model import Score, ScoreChanges, ScoreCreate, ScoreKey, ScorePoints
    from .score.repository import ScoreReader, ScoreRepository, ScoreWriter
    from .score.writes import ScoreWrites

__all__ = [
    "AsyncGames",
    "AsyncScoreReader",
    "AsyncScoreRepository",
    "AsyncScoreWriter",
    "Games",
    "GamesBatch",
    "GamesTransaction",
    "Score",
    "ScoreChanges",
    "ScoreCreate",
    "ScoreFields",
    "ScoreKey",
    "ScorePoints",
    "ScoreReader",
    "ScoreRepository",
    "ScoreWriter",
    "ScoreWrites",
]

_HOMES = {
    "AsyncGames": "._async_facade",
    "AsyncScoreReader": ".score.async_repository",
    "AsyncScoreRepository": ".score.async_repository",
    "AsyncScoreWriter": ".score.async_repository",
    "Games": "._facade",
    "GamesBatch": "._batch",
    "GamesTransaction": "._transaction",
    "Score": ".score.model",
    "ScoreChanges": ".score.model",
    "ScoreCreate": ".score.model",
    "ScoreFields": ".score.fields",
    "ScoreKey": ".score.model",
    "ScorePoints": ".score.model",
    "ScoreReader": ".score.repository",
    "ScoreRepository": ".score.repository",
    "ScoreWriter": ".score.repository",
    "ScoreWrites": ".score.writes",
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
