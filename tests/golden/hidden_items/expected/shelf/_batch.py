"""What one batch of shelf writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import BatchPutsAndDeletes, Gathering

if TYPE_CHECKING:
    from .folder.model import FolderCreate, FolderKey
    from .note.model import NoteCreate, NoteKey
    from .paper.model import PaperCreate, PaperKey


class ShelfBatch(Gathering):
    """What one batch of shelf writes."""


class TenantShelfBatch(Gathering):
    """What one batch of a tenant of shelf writes."""

    @property
    def folders(self) -> BatchPutsAndDeletes[FolderCreate, FolderKey]:
        """Puts and deletes Folder items."""
        from .folder.codec import FOLDER
        from .folder.model import FolderCreate, FolderKey

        return BatchPutsAndDeletes[FolderCreate, FolderKey](self._gatherer, FOLDER)

    @property
    def papers(self) -> BatchPutsAndDeletes[PaperCreate, PaperKey]:
        """Puts and deletes Paper items."""
        from .paper.codec import PAPER
        from .paper.model import PaperCreate, PaperKey

        return BatchPutsAndDeletes[PaperCreate, PaperKey](self._gatherer, PAPER)

    @property
    def notes(self) -> BatchPutsAndDeletes[NoteCreate, NoteKey]:
        """Puts and deletes Note items."""
        from .note.codec import NOTE
        from .note.model import NoteCreate, NoteKey

        return BatchPutsAndDeletes[NoteCreate, NoteKey](self._gatherer, NOTE)


class CrossTenantShelfBatch(Gathering):
    """What one batch of shelf writes, of any tenant or none."""
