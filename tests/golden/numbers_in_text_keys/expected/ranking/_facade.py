"""The facade of ranking."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import Facade, TableDefinition

from ._tables import TABLES
from .rank.model import Rank, RankCreate
from .rank.repository import RankRepository


class Ranking(Facade):
    """The repositories of the service ranking."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        RankRepository,
        Rank,
        RankCreate,
    )

    @cached_property
    def ranks(self) -> RankRepository:
        """Reads and writes Rank items."""
        return self._repository(RankRepository)
