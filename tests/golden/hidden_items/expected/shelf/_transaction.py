"""What one transaction of shelf writes."""

from uuid import UUID

from dynarepo import Intents

from ._transactions import swap as plan_swap
from .folder.writes import FolderWrites
from .note.cross_tenant_writes import NoteCrossTenantWrites
from .note.writes import NoteWrites
from .paper.cross_tenant_writes import PaperCrossTenantWrites
from .paper.writes import PaperWrites


class ShelfTransaction(Intents):
    """What one transaction of shelf writes."""


class TenantShelfTransaction(Intents):
    """What one transaction of a tenant of shelf writes."""

    @property
    def folders(self) -> FolderWrites:
        """Writes Folder items."""
        return FolderWrites(self._collector)

    @property
    def papers(self) -> PaperWrites:
        """Writes Paper items."""
        return PaperWrites(self._collector)

    @property
    def notes(self) -> NoteWrites:
        """Writes Note items."""
        return NoteWrites(self._collector)

    def swap(self, folder_id: UUID, number: int, other: int) -> None:
        """Swap."""
        self._collector.add_all(plan_swap(self._collector.context, folder_id, number, other))


class CrossTenantShelfTransaction(Intents):
    """What one transaction of shelf writes, of any tenant or none."""

    @property
    def papers(self) -> PaperCrossTenantWrites:
        """Writes Paper items."""
        return PaperCrossTenantWrites(self._collector)

    @property
    def notes(self) -> NoteCrossTenantWrites:
        """Writes Note items."""
        return NoteCrossTenantWrites(self._collector)
