"""The async facade of catalogue."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import AsyncFacade, TableDefinition

from ._tables import TABLES
from .sample.async_repository import AsyncSampleRepository
from .sample.model import Sample, SampleCreate


class AsyncCatalogue(AsyncFacade):
    """One entity with every type that an attribute can have."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        AsyncSampleRepository,
        Sample,
        SampleCreate,
    )

    @cached_property
    def samples(self) -> AsyncSampleRepository:
        """Reads and writes Sample items."""
        return self._repository(AsyncSampleRepository)
