"""What one transaction of notebook writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents

<<<<<<< HEAD
from .bookmark.writes import BookmarkWrites
from .draft.writes import DraftWrites
from .note.writes import NoteWrites
=======
if TYPE_CHECKING:
    from .draft.writes import DraftWrites
    from .note.writes import NoteWrites
>>>>>>> 51dacf8 (Load each module of the runtime and of generated services when it is first needed)


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
        return BookmarkWrites(self._collector)
