"""What one batch of library writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import BatchPutsAndDeletes, Gathering

if TYPE_CHECKING:
    from .article.model import ArticleCreate, ArticleKey
    from .note.model import NoteCreate, NoteKey
    from .paper.model import PaperCreate, PaperKey
    from .song.model import SongCreate, SongKey


class LibraryBatch(Gathering):
    """What one batch of library writes."""

    @property
    def articles(self) -> BatchPutsAndDeletes[ArticleCreate, ArticleKey]:
        """Puts and deletes Article items."""
        from .article.codec import ARTICLE
        from .article.model import ArticleCreate, ArticleKey

        return BatchPutsAndDeletes[ArticleCreate, ArticleKey](self._gatherer, ARTICLE)

    @property
    def notes(self) -> BatchPutsAndDeletes[NoteCreate, NoteKey]:
        """Puts and deletes Note items."""
        from .note.codec import NOTE
        from .note.model import NoteCreate, NoteKey

        return BatchPutsAndDeletes[NoteCreate, NoteKey](self._gatherer, NOTE)

    @property
    def songs(self) -> BatchPutsAndDeletes[SongCreate, SongKey]:
        """Puts and deletes Song items."""
        from .song.codec import SONG
        from .song.model import SongCreate, SongKey

        return BatchPutsAndDeletes[SongCreate, SongKey](self._gatherer, SONG)


class TenantLibraryBatch(Gathering):
    """What one batch of a tenant of library writes."""

    @property
    def papers(self) -> BatchPutsAndDeletes[PaperCreate, PaperKey]:
        """Puts and deletes Paper items."""
        from .paper.codec import PAPER
        from .paper.model import PaperCreate, PaperKey

        return BatchPutsAndDeletes[PaperCreate, PaperKey](self._gatherer, PAPER)
