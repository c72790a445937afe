"""The async facade of library."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from dynarepo import AsyncFacade, AsyncSubset, TableDefinition
from dynarepo.tenancy import checked_caller, tenant_of

from ._tables import TABLES

if TYPE_CHECKING:
    from dynarepo import AsyncBatchBlock, AsyncTransactionBlock, Readable
    from dynarepo.batches import OnProgress

    from ._batch import LibraryBatch, TenantLibraryBatch
    from ._transaction import LibraryTransaction, TenantLibraryTransaction
    from .article.async_repository import AsyncArticleRepository
    from .note.async_repository import AsyncNoteRepository
    from .paper.async_repository import AsyncPaperRepository
    from .song.async_repository import AsyncSongRepository


class AsyncTenantLibrary(AsyncSubset):
    """What belongs to one tenant in library."""

    _elsewhere: ClassVar[Mapping[str, str]] = {
        "articles": "db",
        "notes": "db",
        "songs": "db",
        "for_tenant": "db",
    }

    @property
    def tenant(self) -> str:
        """The tenant that these repositories are bound to."""
        return tenant_of(self.context, str)

    @cached_property
    def papers(self) -> AsyncPaperRepository:
        """Reads and writes Paper items."""
        from .paper.async_repository import AsyncPaperRepository

        return self._repository(AsyncPaperRepository)

    def transact(
        self, *, token: str | None = None, returning: bool = False
    ) -> AsyncTransactionBlock[TenantLibraryTransaction]:
        """Write several items together, or none of them.

        What is asked of the transaction inside the block is sent when the block ends, as one
        request of up to 100 actions and 4 MB; nothing is sent where an exception leaves it, or it
        is empty.
        Costs one round trip and twice the write units, and one round trip more where index keys or
        unique attributes need to be read first. With `returning=True`, updated and deleted items
        are read first as well, so that each `result` is known. A `token` of your own makes the same
        transaction succeed without effect when it is repeated within ten minutes.
        Raises TransactionCancelled, whose `reasons` have the error of each write that stopped it,
        and AmbiguousWrite where the answers to all attempts were lost.
        """
        from ._transaction import TenantLibraryTransaction

        return self._transact(TenantLibraryTransaction, token, returning=returning)

    def batch(
        self, *, at_once: int = 1, progress: OnProgress | None = None
    ) -> AsyncBatchBlock[TenantLibraryBatch]:
        """Put and delete many items of any entities and tables.

        What is asked of the batch inside the block is held in memory, and sent when the block ends,
        25 items and at most 16 MB a request; nothing is sent where an exception leaves it, or it is
        empty. Of two writes of one item, the later one counts. Unlike a transaction, a batch can be
        done in part.
        Costs one round trip for each 25 items, and a write each. Items with conditions of their
        own, such as versions or unique attributes, go by themselves. `at_once` requests go side by
        side.
        Raises BatchIncomplete, whose `remaining` has the items and the keys that were not written
        or deleted, where the service refuses or does not process them.
        """
        from ._batch import TenantLibraryBatch

        return self._batch(TenantLibraryBatch, at_once, progress)


class AsyncLibrary(AsyncFacade):
    """Articles that are found by what they mean."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _elsewhere: ClassVar[Mapping[str, str]] = {
        "tenant": "db.for_tenant(...)",
        "papers": "db.for_tenant(...)",
    }

    @classmethod
    def _extendable(cls) -> tuple[type[Any], ...]:
        from .article.async_repository import AsyncArticleRepository
        from .article.model import Article, ArticleCreate, ArticlePicture, ArticleTitle
        from .note.async_repository import AsyncNoteRepository
        from .note.model import Note, NoteCreate
        from .paper.async_repository import AsyncPaperRepository
        from .paper.model import Paper, PaperCreate
        from .song.async_repository import AsyncSongRepository
        from .song.model import Song, SongCreate, SongName

        return (
            AsyncArticleRepository,
            Article,
            ArticleCreate,
            ArticleTitle,
            ArticlePicture,
            AsyncNoteRepository,
            Note,
            NoteCreate,
            AsyncSongRepository,
            Song,
            SongCreate,
            SongName,
            AsyncPaperRepository,
            Paper,
            PaperCreate,
        )

    @classmethod
    def _readable(cls) -> Readable:
        from .article.codec import ARTICLE, ARTICLE_PICTURE_VIEW, ARTICLE_TITLE_VIEW
        from .article.model import Article, ArticlePicture, ArticleTitle
        from .note.codec import NOTE
        from .note.model import Note
        from .paper.codec import PAPER
        from .paper.model import Paper
        from .song.codec import SONG, SONG_NAME_VIEW
        from .song.model import Song, SongName

        return {
            Article: (ARTICLE, ARTICLE),
            ArticleTitle: (ARTICLE, ARTICLE_TITLE_VIEW),
            ArticlePicture: (ARTICLE, ARTICLE_PICTURE_VIEW),
            Note: (NOTE, NOTE),
            Song: (SONG, SONG),
            SongName: (SONG, SONG_NAME_VIEW),
            Paper: (PAPER, PAPER),
        }

    @cached_property
    def articles(self) -> AsyncArticleRepository:
        """Reads and writes Article items."""
        from .article.async_repository import AsyncArticleRepository

        return self._repository(AsyncArticleRepository)

    @cached_property
    def notes(self) -> AsyncNoteRepository:
        """Reads and writes Note items."""
        from .note.async_repository import AsyncNoteRepository

        return self._repository(AsyncNoteRepository)

    @cached_property
    def songs(self) -> AsyncSongRepository:
        """Reads and writes Song items."""
        from .song.async_repository import AsyncSongRepository

        return self._repository(AsyncSongRepository)

    def transact(
        self, *, token: str | None = None, returning: bool = False
    ) -> AsyncTransactionBlock[LibraryTransaction]:
        """Write several items together, or none of them.

        What is asked of the transaction inside the block is sent when the block ends, as one
        request of up to 100 actions and 4 MB; nothing is sent where an exception leaves it, or it
        is empty.
        Costs one round trip and twice the write units, and one round trip more where index keys or
        unique attributes need to be read first. With `returning=True`, updated and deleted items
        are read first as well, so that each `result` is known. A `token` of your own makes the same
        transaction succeed without effect when it is repeated within ten minutes.
        Raises TransactionCancelled, whose `reasons` have the error of each write that stopped it,
        and AmbiguousWrite where the answers to all attempts were lost.
        """
        from ._transaction import LibraryTransaction

        return self._transact(LibraryTransaction, token, returning=returning)

    def batch(
        self, *, at_once: int = 1, progress: OnProgress | None = None
    ) -> AsyncBatchBlock[LibraryBatch]:
        """Put and delete many items of any entities and tables.

        What is asked of the batch inside the block is held in memory, and sent when the block ends,
        25 items and at most 16 MB a request; nothing is sent where an exception leaves it, or it is
        empty. Of two writes of one item, the later one counts. Unlike a transaction, a batch can be
        done in part.
        Costs one round trip for each 25 items, and a write each. Items with conditions of their
        own, such as versions or unique attributes, go by themselves. `at_once` requests go side by
        side.
        Raises BatchIncomplete, whose `remaining` has the items and the keys that were not written
        or deleted, where the service refuses or does not process them.
        """
        from ._batch import LibraryBatch

        return self._batch(LibraryBatch, at_once, progress)

    def for_tenant(self, tenant: str) -> AsyncTenantLibrary:
        """The repositories of one tenant, which reach no item of another one.

        Costs nothing, and stays with this tenant; raises InvalidValue for an empty one.
        """
        return self._as(AsyncTenantLibrary, tenant=checked_caller(tenant, str, "tenant"))
