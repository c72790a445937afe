"""What one transaction of notebook writes."""

from dynarepo import Intents

from .bookmark.writes import BookmarkWrites
from .draft.writes import DraftWrites
from .note.writes import NoteWrites


class NotebookTransaction(Intents):
    """What one transaction of notebook writes."""

    @property
    def notes(self) -> NoteWrites:
        """Writes Note items."""
        return NoteWrites(self._collector)

    @property
    def drafts(self) -> DraftWrites:
        """Writes Draft items."""
        return DraftWrites(self._collector)

    @property
    def bookmarks(self) -> BookmarkWrites:
        """Writes Bookmark items."""
        return BookmarkWrites(self._collector)
