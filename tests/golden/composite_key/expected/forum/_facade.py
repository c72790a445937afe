"""The facade of forum."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import Facade, TableDefinition

from ._tables import TABLES
from .bookmark.model import Bookmark, BookmarkCreate
from .bookmark.repository import BookmarkRepository
from .post.model import Post, PostCreate
from .post.repository import PostRepository
from .thread.model import Thread, ThreadCreate
from .thread.repository import ThreadRepository


class Forum(Facade):
    """Threads and the posts in them."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
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

    @cached_property
    def threads(self) -> ThreadRepository:
        """What people talk about."""
        return self._repository(ThreadRepository)

    @cached_property
    def posts(self) -> PostRepository:
        """What somebody said in a thread."""
        return self._repository(PostRepository)

    @cached_property
    def bookmarks(self) -> BookmarkRepository:
        """Reads and writes Bookmark items."""
        return self._repository(BookmarkRepository)
