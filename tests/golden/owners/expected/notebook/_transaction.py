"""What one transaction of notebook writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents

if TYPE_CHECKING:
    from .bookmark.writes import BookmarkWrites
    from .draft.writes import DraftWrites
    from .note.writes import NoteWrites


class NotebookTransaction(Intents):
    """What one transaction of notebook writes."""

    @property
    def notes(self) -> NoteWrites:
        """Writes Note items."""
        from .note.writes import NoteWrites

        return NoteWrites(self._collector)

    @property
    def drafts(self) -> DraftWrites:
        """Writes Draft items."""
        from .draft.writes import DraftWrites

        return DraftWrites(self._collector)

    @property
    def bookmarks(self) -> BookmarkWrites:
        """Writes Bookmark items."""
        from .bookmark.writes import BookmarkWrites

        return BookmarkWrites(self._collector)
