"""The async facade of ranking."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import AsyncFacade, TableDefinition

from ._tables import TABLES
from .rank.async_repository import AsyncRankRepository
from .rank.model import Rank, RankCreate


class AsyncRanking(AsyncFacade):
    """The repositories of the service ranking."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        AsyncRankRepository,
        Rank,
        RankCreate,
    )

    @cached_property
    def ranks(self) -> AsyncRankRepository:
        """Reads and writes Rank items."""
        return self._repository(AsyncRankRepository)
