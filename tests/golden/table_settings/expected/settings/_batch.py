"""What one batch of settings writes."""

from dynarepo import BatchPuts, BatchPutsAndDeletes, Gathering

from .archive.codec import ARCHIVE
from .archive.model import ArchiveCreate, ArchiveKey
from .snapshot.codec import SNAPSHOT
from .snapshot.model import SnapshotCreate


class SettingsBatch(Gathering):
    """What one batch of settings writes."""

    @property
    def snapshots(self) -> BatchPuts[SnapshotCreate]:
        """Puts Snapshot items."""
        return BatchPuts[SnapshotCreate](self._gatherer, SNAPSHOT)

    @property
    def archives(self) -> BatchPutsAndDeletes[ArchiveCreate, ArchiveKey]:
        """Puts and deletes Archive items."""
        return BatchPutsAndDeletes[ArchiveCreate, ArchiveKey](self._gatherer, ARCHIVE)
