"""The async facade of updates."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import AsyncFacade, TableDefinition

from ._tables import TABLES
from .counter.async_repository import AsyncCounterRepository
from .counter.model import Counter, CounterCreate


class AsyncUpdates(AsyncFacade):
    """The repositories of the service updates."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        AsyncCounterRepository,
        Counter,
        CounterCreate,
    )

    @cached_property
    def counters(self) -> AsyncCounterRepository:
        """Reads and writes Counter items."""
        return self._repository(AsyncCounterRepository)
