"""The async facade of games."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import AsyncFacade, TableDefinition

from ._tables import TABLES
from .score.async_repository import AsyncScoreRepository
from .score.model import Score, ScoreCreate, ScorePoints


class AsyncGames(AsyncFacade):
    """The repositories of the service games."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        AsyncScoreRepository,
        Score,
        ScoreCreate,
        ScorePoints,
    )

    @cached_property
    def scores(self) -> AsyncScoreRepository:
        """Reads and writes Score items."""
        return self._repository(AsyncScoreRepository)
