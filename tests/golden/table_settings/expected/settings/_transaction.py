"""What one transaction of settings writes."""

from dynarepo import Intents

from .archive.writes import ArchiveWrites
from .event.writes import EventWrites
from .snapshot.writes import SnapshotWrites


class SettingsTransaction(Intents):
    """What one transaction of settings writes."""

    @property
    def events(self) -> EventWrites:
        """Writes Event items."""
        return EventWrites(self._collector)

    @property
    def snapshots(self) -> SnapshotWrites:
        """Writes Snapshot items."""
        return SnapshotWrites(self._collector)

    @property
    def archives(self) -> ArchiveWrites:
        """Writes Archive items."""
        return ArchiveWrites(self._collector)
