"""The facade of updates."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import Facade, TableDefinition

from ._tables import TABLES
from .counter.model import Counter, CounterCreate
from .counter.repository import CounterRepository


class Updates(Facade):
    """The repositories of the service updates."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        CounterRepository,
        Counter,
        CounterCreate,
    )

    @cached_property
    def counters(self) -> CounterRepository:
        """Reads and writes Counter items."""
        return self._repository(CounterRepository)
