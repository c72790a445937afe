"""What one transaction of shelf writes."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Intents

if TYPE_CHECKING:
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
        from .folder.writes import FolderWrites

        return FolderWrites(self._collector)

    @property
    def papers(self) -> PaperWrites:
        """Writes Paper items."""
        from .paper.writes import PaperWrites

        return PaperWrites(self._collector)

    @property
    def notes(self) -> NoteWrites:
        """Writes Note items."""
        from .note.writes import NoteWrites

        return NoteWrites(self._collector)

    def swap(self, folder_id: UUID, number: int, other: int) -> None:
        """Swap."""
        from ._transactions import swap as plan_swap

        self._collector.add_all(plan_swap(self._collector.context, folder_id, number, other))


class CrossTenantShelfTransaction(Intents):
    """What one transaction of shelf writes, of any tenant or none."""

    @property
    def papers(self) -> PaperCrossTenantWrites:
        """Writes Paper items."""
        from .paper.cross_tenant_writes import PaperCrossTenantWrites

        return PaperCrossTenantWrites(self._collector)

    @property
    def notes(self) -> NoteCrossTenantWrites:
        """Writes Note items."""
        from .note.cross_tenant_writes import NoteCrossTenantWrites

        return NoteCrossTenantWrites(self._collector)
