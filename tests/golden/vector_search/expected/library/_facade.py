"""The facade of library."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from dynarepo import Facade, Subset, TableDefinition
from dynarepo.tenancy import checked_caller, tenant_of

from ._tables import TABLES

if TYPE_CHECKING:
    from dynarepo import BatchBlock, Readable, TransactionBlock
    from dynarepo.batches import OnProgress

    from ._batch import LibraryBatch, TenantLibraryBatch
    from ._transaction import LibraryTransaction, TenantLibraryTransaction
    from .article.repository import ArticleRepository
    from .note.repository import NoteRepository
    from .paper.repository import PaperRepository
    from .song.repository import SongRepository


class TenantLibrary(Subset):
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
    def papers(self) -> PaperRepository:
        """Reads and writes Paper items."""
        from .paper.repository import PaperRepository

        return self._repository(PaperRepository)

    def transact(
        self, *, token: str | None = None, returning: bool = False
    ) -> TransactionBlock[TenantLibraryTransaction]:
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
    ) -> BatchBlock[TenantLibraryBatch]:
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


class Library(Facade):
    """Articles that are found by what they mean."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _elsewhere: ClassVar[Mapping[str, str]] = {
        "tenant": "db.for_tenant(...)",
        "papers": "db.for_tenant(...)",
    }

    @classmethod
    def _extendable(cls) -> tuple[type[Any], ...]:
        from .article.model import Article, ArticleCreate, ArticlePicture, ArticleTitle
        from .article.repository import ArticleRepository
        from .note.model import Note, NoteCreate
        from .note.repository import NoteRepository
        from .paper.model import Paper, PaperCreate
        from .paper.repository import PaperRepository
        from .song.model import Song, SongCreate, SongName
        from .song.repository import SongRepository

        return (
            ArticleRepository,
            Article,
            ArticleCreate,
            ArticleTitle,
            ArticlePicture,
            NoteRepository,
            Note,
            NoteCreate,
            SongRepository,
            Song,
            SongCreate,
            SongName,
            PaperRepository,
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
    def articles(self) -> ArticleRepository:
        """Reads and writes Article items."""
        from .article.repository import ArticleRepository

        return self._repository(ArticleRepository)

    @cached_property
    def notes(self) -> NoteRepository:
        """Reads and writes Note items."""
        from .note.repository import NoteRepository

        return self._repository(NoteRepository)

    @cached_property
    def songs(self) -> SongRepository:
        """Reads and writes Song items."""
        from .song.repository import SongRepository

        return self._repository(SongRepository)

    def transact(
        self, *, token: str | None = None, returning: bool = False
    ) -> TransactionBlock[LibraryTransaction]:
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
    ) -> BatchBlock[LibraryBatch]:
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

    def for_tenant(self, tenant: str) -> TenantLibrary:
        """The repositories of one tenant, which reach no item of another one.

        Costs nothing, and stays with this tenant; raises InvalidValue for an empty one.
        """
        return self._as(TenantLibrary, tenant=checked_caller(tenant, str, "tenant"))
