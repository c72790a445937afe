"""What one transaction of settings writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents

if TYPE_CHECKING:
    from .archive.writes import ArchiveWrites
    from .event.writes import EventWrites
    from .snapshot.writes import SnapshotWrites


class SettingsTransaction(Intents):
    """What one transaction of settings writes."""

    @property
    def events(self) -> EventWrites:
        """Writes Event items."""
        from .event.writes import EventWrites

        return EventWrites(self._collector)

    @property
    def snapshots(self) -> SnapshotWrites:
        """Writes Snapshot items."""
        from .snapshot.writes import SnapshotWrites

        return SnapshotWrites(self._collector)

    @property
    def archives(self) -> ArchiveWrites:
        """Writes Archive items."""
        from .archive.writes import ArchiveWrites

        return ArchiveWrites(self._collector)
