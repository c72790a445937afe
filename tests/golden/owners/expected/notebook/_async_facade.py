"""The async facade of notebook."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from dynarepo import AsyncFacade, TableDefinition

from ._tables import TABLES

if TYPE_CHECKING:
    from dynarepo import AsyncBatchBlock, AsyncTransactionBlock, Readable
    from dynarepo.batches import OnProgress

    from ._batch import NotebookBatch
    from ._transaction import NotebookTransaction
    from .bookmark.async_repository import AsyncBookmarkRepository
    from .draft.async_repository import AsyncDraftRepository
    from .note.async_repository import AsyncNoteRepository


class AsyncNotebook(AsyncFacade):
    """Notes that belong to their writers."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES

    @classmethod
    def _extendable(cls) -> tuple[type[Any], ...]:
        from .bookmark.async_repository import AsyncBookmarkRepository
        from .bookmark.model import Bookmark, BookmarkCreate
        from .draft.async_repository import AsyncDraftRepository
        from .draft.model import Draft, DraftCreate
        from .note.async_repository import AsyncNoteRepository
        from .note.model import Note, NoteCreate, NoteText

        return (
            AsyncNoteRepository,
            Note,
            NoteCreate,
            NoteText,
            AsyncDraftRepository,
            Draft,
            DraftCreate,
            AsyncBookmarkRepository,
            Bookmark,
            BookmarkCreate,
        )

    @classmethod
    def _readable(cls) -> Readable:
        from .bookmark.codec import BOOKMARK
        from .bookmark.model import Bookmark
        from .draft.codec import DRAFT
        from .draft.model import Draft
        from .note.codec import NOTE, NOTE_TEXT_VIEW
        from .note.model import Note, NoteText

        return {
            Note: (NOTE, NOTE),
            NoteText: (NOTE, NOTE_TEXT_VIEW),
            Draft: (DRAFT, DRAFT),
            Bookmark: (BOOKMARK, BOOKMARK),
        }

    @cached_property
    def notes(self) -> AsyncNoteRepository:
        """Reads and writes Note items."""
        from .note.async_repository import AsyncNoteRepository

        return self._repository(AsyncNoteRepository)

    @cached_property
    def drafts(self) -> AsyncDraftRepository:
        """Reads and writes Draft items."""
        from .draft.async_repository import AsyncDraftRepository

        return self._repository(AsyncDraftRepository)

    @cached_property
    def bookmarks(self) -> AsyncBookmarkRepository:
        """Reads and writes Bookmark items."""
        from .bookmark.async_repository import AsyncBookmarkRepository

        return self._repository(AsyncBookmarkRepository)

    def transact(
        self, *, token: str | None = None, returning: bool = False
    ) -> AsyncTransactionBlock[NotebookTransaction]:
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
        from ._transaction import NotebookTransaction

        return self._transact(NotebookTransaction, token, returning=returning)

    def batch(
        self, *, at_once: int = 1, progress: OnProgress | None = None
    ) -> AsyncBatchBlock[NotebookBatch]:
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
        from ._batch import NotebookBatch

        return self._batch(NotebookBatch, at_once, progress)
