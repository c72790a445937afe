"""The async facade of settings."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import AsyncFacade, TableDefinition

from ._tables import TABLES
from .archive.async_repository import AsyncArchiveRepository
from .archive.model import Archive, ArchiveCreate
from .event.async_repository import AsyncEventRepository
from .event.model import Event, EventCreate
from .snapshot.async_repository import AsyncSnapshotRepository
from .snapshot.model import Snapshot, SnapshotCreate


class AsyncSettings(AsyncFacade):
    """The repositories of the service settings."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        AsyncEventRepository,
        Event,
        EventCreate,
        AsyncSnapshotRepository,
        Snapshot,
        SnapshotCreate,
        AsyncArchiveRepository,
        Archive,
        ArchiveCreate,
    )

    @cached_property
    def events(self) -> AsyncEventRepository:
        """Reads and writes Event items."""
        return self._repository(AsyncEventRepository)

    @cached_property
    def snapshots(self) -> AsyncSnapshotRepository:
        """Reads and writes Snapshot items."""
        return self._repository(AsyncSnapshotRepository)

    @cached_property
    def archives(self) -> AsyncArchiveRepository:
        """Reads and writes Archive items."""
        return self._repository(AsyncArchiveRepository)
