"""The facade of games."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import Facade, TableDefinition

from ._tables import TABLES
from .score.model import Score, ScoreCreate, ScorePoints
from .score.repository import ScoreRepository


class Games(Facade):
    """The repositories of the service games."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        ScoreRepository,
        Score,
        ScoreCreate,
        ScorePoints,
    )

    @cached_property
    def scores(self) -> ScoreRepository:
        """Reads and writes Score items."""
        return self._repository(ScoreRepository)
