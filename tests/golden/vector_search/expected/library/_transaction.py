"""What one transaction of library writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents

if TYPE_CHECKING:
    from .article.writes import ArticleWrites
    from .note.writes import NoteWrites
    from .paper.writes import PaperWrites
    from .song.writes import SongWrites


class LibraryTransaction(Intents):
    """What one transaction of library writes."""

    @property
    def articles(self) -> ArticleWrites:
        """Writes Article items."""
        from .article.writes import ArticleWrites

        return ArticleWrites(self._collector)

    @property
    def notes(self) -> NoteWrites:
        """Writes Note items."""
        from .note.writes import NoteWrites

        return NoteWrites(self._collector)

    @property
    def songs(self) -> SongWrites:
        """Writes Song items."""
        from .song.writes import SongWrites

        return SongWrites(self._collector)


class TenantLibraryTransaction(Intents):
    """What one transaction of a tenant of library writes."""

    @property
    def papers(self) -> PaperWrites:
        """Writes Paper items."""
        from .paper.writes import PaperWrites

        return PaperWrites(self._collector)
