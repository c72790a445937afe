"""What one batch of settings writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import BatchPuts, BatchPutsAndDeletes, Gathering

if TYPE_CHECKING:
    from .archive.model import ArchiveCreate, ArchiveKey
    from .snapshot.model import SnapshotCreate


class SettingsBatch(Gathering):
    """What one batch of settings writes."""

    @property
    def snapshots(self) -> BatchPuts[SnapshotCreate]:
        """Puts Snapshot items."""
        from .snapshot.codec import SNAPSHOT
        from .snapshot.model import SnapshotCreate

        return BatchPuts[SnapshotCreate](self._gatherer, SNAPSHOT)

    @property
    def archives(self) -> BatchPutsAndDeletes[ArchiveCreate, ArchiveKey]:
        """Puts and deletes Archive items."""
        from .archive.codec import ARCHIVE
        from .archive.model import ArchiveCreate, ArchiveKey

        return BatchPutsAndDeletes[ArchiveCreate, ArchiveKey](self._gatherer, ARCHIVE)
