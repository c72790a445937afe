"""The service settings."""

from importlib import import_module
from typing import TYPE_CHECKING

from dynarepo.contract import require_contract

require_contract(1, __name__)

if TYPE_CHECKING:
    from ._async_facade import AsyncSettings
    from ._batch import SettingsBatch
    from ._facade import Settings
    from ._stream import SettingsStream
    from ._transaction import SettingsTransaction
    from .archive.async_repository import (
        AsyncArchiveReader,
        AsyncArchiveRepository,
        AsyncArchiveWriter,
    )
    from .archive.fields import ArchiveFields
    from .archive.model import Archive, ArchiveChanges, ArchiveCreate, ArchiveKey
    from .archive.repository import ArchiveReader, ArchiveRepository, ArchiveWriter
    from .archive.writes import ArchiveWrites
    from .event.async_repository import AsyncEventReader, AsyncEventRepository, AsyncEventWriter
    from .event.fields import EventFields
    from .event.model import Event, EventCreate, EventKey
    from .event.repository import EventReader, EventRepository, EventWriter
    from .event.writes import EventWrites
    from .snapshot.async_repository import (
        AsyncSnapshotReader,
        AsyncSnapshotRepository,
        AsyncSnapshotWriter,
    )
    from .snapshot.fields import SnapshotFields
    from .snapshot.model import Snapshot, SnapshotCreate, SnapshotKey
    from .snapshot.repository import SnapshotReader, SnapshotRepository, SnapshotWriter
    from .snapshot.writes import SnapshotWrites

__all__ = [
    "Archive",
    "ArchiveChanges",
    "ArchiveCreate",
    "ArchiveFields",
    "ArchiveKey",
    "ArchiveReader",
    "ArchiveRepository",
    "ArchiveWriter",
    "ArchiveWrites",
    "AsyncArchiveReader",
    "AsyncArchiveRepository",
    "AsyncArchiveWriter",
    "AsyncEventReader",
    "AsyncEventRepository",
    "AsyncEventWriter",
    "AsyncSettings",
    "AsyncSnapshotReader",
    "AsyncSnapshotRepository",
    "AsyncSnapshotWriter",
    "Event",
    "EventCreate",
    "EventFields",
    "EventKey",
    "EventReader",
    "EventRepository",
    "EventWriter",
    "EventWrites",
    "Settings",
    "SettingsBatch",
    "SettingsStream",
    "SettingsTransaction",
    "Snapshot",
    "SnapshotCreate",
    "SnapshotFields",
    "SnapshotKey",
    "SnapshotReader",
    "SnapshotRepository",
    "SnapshotWriter",
    "SnapshotWrites",
]

_HOMES = {
    "Archive": ".archive.model",
    "ArchiveChanges": ".archive.model",
    "ArchiveCreate": ".archive.model",
    "ArchiveFields": ".archive.fields",
    "ArchiveKey": ".archive.model",
    "ArchiveReader": ".archive.repository",
    "ArchiveRepository": ".archive.repository",
    "ArchiveWriter": ".archive.repository",
    "ArchiveWrites": ".archive.writes",
    "AsyncArchiveReader": ".archive.async_repository",
    "AsyncArchiveRepository": ".archive.async_repository",
    "AsyncArchiveWriter": ".archive.async_repository",
    "AsyncEventReader": ".event.async_repository",
    "AsyncEventRepository": ".event.async_repository",
    "AsyncEventWriter": ".event.async_repository",
    "AsyncSettings": "._async_facade",
    "AsyncSnapshotReader": ".snapshot.async_repository",
    "AsyncSnapshotRepository": ".snapshot.async_repository",
    "AsyncSnapshotWriter": ".snapshot.async_repository",
    "Event": ".event.model",
    "EventCreate": ".event.model",
    "EventFields": ".event.fields",
    "EventKey": ".event.model",
    "EventReader": ".event.repository",
    "EventRepository": ".event.repository",
    "EventWriter": ".event.repository",
    "EventWrites": ".event.writes",
    "Settings": "._facade",
    "SettingsBatch": "._batch",
    "SettingsStream": "._stream",
    "SettingsTransaction": "._transaction",
    "Snapshot": ".snapshot.model",
    "SnapshotCreate": ".snapshot.model",
    "SnapshotFields": ".snapshot.fields",
    "SnapshotKey": ".snapshot.model",
    "SnapshotReader": ".snapshot.repository",
    "SnapshotRepository": ".snapshot.repository",
    "SnapshotWriter": ".snapshot.repository",
    "SnapshotWrites": ".snapshot.writes",
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Load the module of a name when it is first asked for."""
        home = _HOMES.get(name)
        if home is None:
            raise AttributeError(
                f"module {__name__!r} has no attribute {name!r}", name=name, obj=None
            )
        value = getattr(import_module(home, __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    """What can be imported from here."""
    return sorted(__all__)
