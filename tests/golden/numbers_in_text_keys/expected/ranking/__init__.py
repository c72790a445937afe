"""The service ranking."""

from importlib import import_module
from typing import TYPE_CHECKING

from dynarepo.contract import require_contract

require_contract(1, __name__)

if TYPE_CHECKING:
    from ._async_facade import AsyncRanking
    from ._batch import RankingBatch
    from ._facade import Ranking
    from ._transaction import RankingTransaction
    from .rank.async_repository import AsyncRankReader, AsyncRankRepository, AsyncRankWriter
    from .rank.fields import RankFields
    from .rank.model import Rank, RankChanges, RankCreate, RankKey
    from .rank.repository import RankReader, RankRepository, RankWriter
    from .rank.writes import RankWrites

__all__ = [
    "AsyncRankReader",
    "AsyncRankRepository",
    "AsyncRankWriter",
    "AsyncRanking",
    "Rank",
    "RankChanges",
    "RankCreate",
    "RankFields",
    "RankKey",
    "RankReader",
    "RankRepository",
    "RankWriter",
    "RankWrites",
    "Ranking",
    "RankingBatch",
    "RankingTransaction",
]

_HOMES = {
    "AsyncRankReader": ".rank.async_repository",
    "AsyncRankRepository": ".rank.async_repository",
    "AsyncRankWriter": ".rank.async_repository",
    "AsyncRanking": "._async_facade",
    "Rank": ".rank.model",
    "RankChanges": ".rank.model",
    "RankCreate": ".rank.model",
    "RankFields": ".rank.fields",
    "RankKey": ".rank.model",
    "RankReader": ".rank.repository",
    "RankRepository": ".rank.repository",
    "RankWriter": ".rank.repository",
    "RankWrites": ".rank.writes",
    "Ranking": "._facade",
    "RankingBatch": "._batch",
    "RankingTransaction": "._transaction",
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
