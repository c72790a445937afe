"""What one transaction of library writes."""

from dynarepo import Intents

from .article.writes import ArticleWrites
from .note.writes import NoteWrites
from .paper.writes import PaperWrites
from .song.writes import SongWrites


class LibraryTransaction(Intents):
    """What one transaction of library writes."""

    @property
    def articles(self) -> ArticleWrites:
        """Writes Article items."""
        return ArticleWrites(self._collector)

    @property
    def notes(self) -> NoteWrites:
        """Writes Note items."""
        return NoteWrites(self._collector)

    @property
    def songs(self) -> SongWrites:
        """Writes Song items."""
        return SongWrites(self._collector)


class TenantLibraryTransaction(Intents):
    """What one transaction of a tenant of library writes."""

    @property
    def papers(self) -> PaperWrites:
        """Writes Paper items."""
        return PaperWrites(self._collector)
