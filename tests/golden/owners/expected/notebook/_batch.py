"""What one batch of notebook writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import BatchPutsAndDeletes, Gathering

if TYPE_CHECKING:
    from .bookmark.model import BookmarkCreate, BookmarkKey
    from .draft.model import DraftCreate, DraftKey
    from .note.model import NoteCreate, NoteKey


class NotebookBatch(Gathering):
    """What one batch of notebook writes."""

    @property
    def notes(self) -> BatchPutsAndDeletes[NoteCreate, NoteKey]:
        """Puts and deletes Note items."""
        from .note.codec import NOTE
        from .note.model import NoteCreate, NoteKey

        return BatchPutsAndDeletes[NoteCreate, NoteKey](self._gatherer, NOTE)

    @property
    def drafts(self) -> BatchPutsAndDeletes[DraftCreate, DraftKey]:
        """Puts and deletes Draft items."""
        from .draft.codec import DRAFT
        from .draft.model import DraftCreate, DraftKey

        return BatchPutsAndDeletes[DraftCreate, DraftKey](self._gatherer, DRAFT)

    @property
    def bookmarks(self) -> BatchPutsAndDeletes[BookmarkCreate, BookmarkKey]:
        """Puts and deletes Bookmark items."""
        from .bookmark.codec import BOOKMARK
        from .bookmark.model import BookmarkCreate, BookmarkKey

        return BatchPutsAndDeletes[BookmarkCreate, BookmarkKey](self._gatherer, BOOKMARK)
