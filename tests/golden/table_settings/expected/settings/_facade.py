"""The facade of settings."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import Facade, TableDefinition

from ._tables import TABLES
from .archive.model import Archive, ArchiveCreate
from .archive.repository import ArchiveRepository
from .event.model import Event, EventCreate
from .event.repository import EventRepository
from .snapshot.model import Snapshot, SnapshotCreate
from .snapshot.repository import SnapshotRepository


class Settings(Facade):
    """The repositories of the service settings."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        EventRepository,
        Event,
        EventCreate,
        SnapshotRepository,
        Snapshot,
        SnapshotCreate,
        ArchiveRepository,
        Archive,
        ArchiveCreate,
    )

    @cached_property
    def events(self) -> EventRepository:
        """Reads and writes Event items."""
        return self._repository(EventRepository)

    @cached_property
    def snapshots(self) -> SnapshotRepository:
        """Reads and writes Snapshot items."""
        return self._repository(SnapshotRepository)

    @cached_property
    def archives(self) -> ArchiveRepository:
        """Reads and writes Archive items."""
        return self._repository(ArchiveRepository)
