"""Articles that are found by what they mean."""

from importlib import import_module
from typing import TYPE_CHECKING

from dynarepo.contract import require_contract

require_contract(1, __name__)

if TYPE_CHECKING:
    from ._async_facade import AsyncLibrary, AsyncTenantLibrary
    from ._batch import LibraryBatch, TenantLibraryBatch
    from ._facade import Library, TenantLibrary
    from ._transaction import LibraryTransaction, TenantLibraryTransaction
    from .article.async_repository import (
        AsyncArticleReader,
        AsyncArticleRepository,
        AsyncArticleWriter,
    )
    from .article.fields import ArticleFields
    from .article.model import (
        Article,
        ArticleChanges,
        ArticleCreate,
        ArticleKey,
        ArticleLanguage,
        ArticlePicture,
        ArticleTitle,
    )
    from .article.repository import ArticleReader, ArticleRepository, ArticleWriter
    from .article.writes import ArticleWrites
    from .note.async_repository import AsyncNoteReader, AsyncNoteRepository, AsyncNoteWriter
    from .note.fields import NoteFields
    from .note.model import Note, NoteChanges, NoteCreate, NoteKey
    from .note.repository import NoteReader, NoteRepository, NoteWriter
    from .note.writes import NoteWrites
    from .paper.async_repository import AsyncPaperReader, AsyncPaperRepository, AsyncPaperWriter
    from .paper.fields import PaperFields
    from .paper.model import Paper, PaperChanges, PaperCreate, PaperKey
    from .paper.repository import PaperReader, PaperRepository, PaperWriter
    from .paper.writes import PaperWrites
    from .song.async_repository import AsyncSongReader, AsyncSongRepository, AsyncSongWriter
    from .song.fields import SongFields
    from .song.model import Song, SongChanges, SongCreate, SongKey, SongName
    from .song.repository import SongReader, SongRepository, SongWriter
    from .song.writes import SongWrites

__all__ = [
    "Article",
    "ArticleChanges",
    "ArticleCreate",
    "ArticleFields",
    "ArticleKey",
    "ArticleLanguage",
    "ArticlePicture",
    "ArticleReader",
    "ArticleRepository",
    "ArticleTitle",
    "ArticleWriter",
    "ArticleWrites",
    "AsyncArticleReader",
    "AsyncArticleRepository",
    "AsyncArticleWriter",
    "AsyncLibrary",
    "AsyncNoteReader",
    "AsyncNoteRepository",
    "AsyncNoteWriter",
    "AsyncPaperReader",
    "AsyncPaperRepository",
    "AsyncPaperWriter",
    "AsyncSongReader",
    "AsyncSongRepository",
    "AsyncSongWriter",
    "AsyncTenantLibrary",
    "Library",
    "LibraryBatch",
    "LibraryTransaction",
    "Note",
    "NoteChanges",
    "NoteCreate",
    "NoteFields",
    "NoteKey",
    "NoteReader",
    "NoteRepository",
    "NoteWriter",
    "NoteWrites",
    "Paper",
    "PaperChanges",
    "PaperCreate",
    "PaperFields",
    "PaperKey",
    "PaperReader",
    "PaperRepository",
    "PaperWriter",
    "PaperWrites",
    "Song",
    "SongChanges",
    "SongCreate",
    "SongFields",
    "SongKey",
    "SongName",
    "SongReader",
    "SongRepository",
    "SongWriter",
    "SongWrites",
    "TenantLibrary",
    "TenantLibraryBatch",
    "TenantLibraryTransaction",
]

_HOMES = {
    "Article": ".article.model",
    "ArticleChanges": ".article.model",
    "ArticleCreate": ".article.model",
    "ArticleFields": ".article.fields",
    "ArticleKey": ".article.model",
    "ArticleLanguage": ".article.model",
    "ArticlePicture": ".article.model",
    "ArticleReader": ".article.repository",
    "ArticleRepository": ".article.repository",
    "ArticleTitle": ".article.model",
    "ArticleWriter": ".article.repository",
    "ArticleWrites": ".article.writes",
    "AsyncArticleReader": ".article.async_repository",
    "AsyncArticleRepository": ".article.async_repository",
    "AsyncArticleWriter": ".article.async_repository",
    "AsyncLibrary": "._async_facade",
    "AsyncNoteReader": ".note.async_repository",
    "AsyncNoteRepository": ".note.async_repository",
    "AsyncNoteWriter": ".note.async_repository",
    "AsyncPaperReader": ".paper.async_repository",
    "AsyncPaperRepository": ".paper.async_repository",
    "AsyncPaperWriter": ".paper.async_repository",
    "AsyncSongReader": ".song.async_repository",
    "AsyncSongRepository": ".song.async_repository",
    "AsyncSongWriter": ".song.async_repository",
    "AsyncTenantLibrary": "._async_facade",
    "Library": "._facade",
    "LibraryBatch": "._batch",
    "LibraryTransaction": "._transaction",
    "Note": ".note.model",
    "NoteChanges": ".note.model",
    "NoteCreate": ".note.model",
    "NoteFields": ".note.fields",
    "NoteKey": ".note.model",
    "NoteReader": ".note.repository",
    "NoteRepository": ".note.repository",
    "NoteWriter": ".note.repository",
    "NoteWrites": ".note.writes",
    "Paper": ".paper.model",
    "PaperChanges": ".paper.model",
    "PaperCreate": ".paper.model",
    "PaperFields": ".paper.fields",
    "PaperKey": ".paper.model",
    "PaperReader": ".paper.repository",
    "PaperRepository": ".paper.repository",
    "PaperWriter": ".paper.repository",
    "PaperWrites": ".paper.writes",
    "Song": ".song.model",
    "SongChanges": ".song.model",
    "SongCreate": ".song.model",
    "SongFields": ".song.fields",
    "SongKey": ".song.model",
    "SongName": ".song.model",
    "SongReader": ".song.repository",
    "SongRepository": ".song.repository",
    "SongWriter": ".song.repository",
    "SongWrites": ".song.writes",
    "TenantLibrary": "._facade",
    "TenantLibraryBatch": "._batch",
    "TenantLibraryTransaction": "._transaction",
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Load the module of a name when it is first asked for."""
        home = _HOMES.get(name)
        if home is None:
            raise AttributeError(
                f"module {__name__!r} has no attribute {name!r}", name=name, obj=None
            )
        value = getattr(import_module(home, __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    """What can be imported from here."""
    return sorted(__all__)
