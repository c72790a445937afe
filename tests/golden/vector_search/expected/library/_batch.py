"""What one batch of library writes."""

from dynarepo import BatchWrites, Gathering

from .article.codec import ARTICLE
from .article.model import ArticleCreate, ArticleKey
from .note.codec import NOTE
from .note.model import NoteCreate, NoteKey
from .paper.codec import PAPER
from .paper.model import PaperCreate, PaperKey
from .song.codec import SONG
from .song.model import SongCreate, SongKey


class LibraryBatch(Gathering):
    """What one batch of library writes."""

    @property
    def articles(self) -> BatchWrites[ArticleCreate, ArticleKey]:
        """Puts and deletes Article items."""
        return BatchWrites[ArticleCreate, ArticleKey](self._gatherer, ARTICLE)

    @property
    def notes(self) -> BatchWrites[NoteCreate, NoteKey]:
        """Puts and deletes Note items."""
        return BatchWrites[NoteCreate, NoteKey](self._gatherer, NOTE)

    @property
    def songs(self) -> BatchWrites[SongCreate, SongKey]:
        """Puts and deletes Song items."""
        return BatchWrites[SongCreate, SongKey](self._gatherer, SONG)


class TenantLibraryBatch(Gathering):
    """What one batch of a tenant of library writes."""

    @property
    def papers(self) -> BatchWrites[PaperCreate, PaperKey]:
        """Puts and deletes Paper items."""
        return BatchWrites[PaperCreate, PaperKey](self._gatherer, PAPER)
