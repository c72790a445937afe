"""The facade of forum."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from dynarepo import Facade, TableDefinition

from ._tables import TABLES

if TYPE_CHECKING:
    from dynarepo import BatchBlock, Readable, TransactionBlock
    from dynarepo.batches import OnProgress

    from ._batch import ForumBatch
    from ._transaction import ForumTransaction
    from .bookmark.repository import BookmarkRepository
    from .post.repository import PostRepository
    from .thread.repository import ThreadRepository


class Forum(Facade):
    """Threads and the posts in them."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES

    @classmethod
    def _extendable(cls) -> tuple[type[Any], ...]:
        from .bookmark.model import Bookmark, BookmarkCreate
        from .bookmark.repository import BookmarkRepository
        from .post.model import Post, PostCreate
        from .post.repository import PostRepository
        from .thread.model import Thread, ThreadCreate
        from .thread.repository import ThreadRepository

        return (
            ThreadRepository,
            Thread,
            ThreadCreate,
            PostRepository,
            Post,
            PostCreate,
            BookmarkRepository,
            Bookmark,
            BookmarkCreate,
        )

    @classmethod
    def _readable(cls) -> Readable:
        from .bookmark.codec import BOOKMARK
        from .bookmark.model import Bookmark
        from .post.codec import POST
        from .post.model import Post
        from .thread.codec import THREAD
        from .thread.model import Thread

        return {
            Thread: (THREAD, THREAD),
            Post: (POST, POST),
            Bookmark: (BOOKMARK, BOOKMARK),
        }

    @cached_property
    def threads(self) -> ThreadRepository:
        """What people talk about."""
        from .thread.repository import ThreadRepository

        return self._repository(ThreadRepository)

    @cached_property
    def posts(self) -> PostRepository:
        """What somebody said in a thread."""
        from .post.repository import PostRepository

        return self._repository(PostRepository)

    @cached_property
    def bookmarks(self) -> BookmarkRepository:
        """Reads and writes Bookmark items."""
        from .bookmark.repository import BookmarkRepository

        return self._repository(BookmarkRepository)

    def transact(
        self, *, token: str | None = None, returning: bool = False
    ) -> TransactionBlock[ForumTransaction]:
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
        from ._transaction import ForumTransaction

        return self._transact(ForumTransaction, token, returning=returning)

    def batch(
        self, *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchBlock[ForumBatch]:
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
        from ._batch import ForumBatch

        return self._batch(ForumBatch, at_once, progress)
