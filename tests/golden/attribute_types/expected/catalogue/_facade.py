"""The facade of catalogue."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import Facade, TableDefinition

from ._tables import TABLES
from .sample.model import Sample, SampleCreate
from .sample.repository import SampleRepository


class Catalogue(Facade):
    """One entity with every type that an attribute can have."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        SampleRepository,
        Sample,
        SampleCreate,
    )

    @cached_property
    def samples(self) -> SampleRepository:
        """Reads and writes Sample items."""
        return self._repository(SampleRepository)
