"""The async facade of forum."""

from functools import cached_property
from typing import Any, ClassVar

from dynarepo import AsyncFacade, TableDefinition

from ._tables import TABLES
from .bookmark.async_repository import AsyncBookmarkRepository
from .bookmark.model import Bookmark, BookmarkCreate
from .post.async_repository import AsyncPostRepository
from .post.model import Post, PostCreate
from .thread.async_repository import AsyncThreadRepository
from .thread.model import Thread, ThreadCreate


class AsyncForum(AsyncFacade):
    """Threads and the posts in them."""

    _tables: ClassVar[tuple[TableDefinition, ...]] = TABLES
    _extendable: ClassVar[tuple[type[Any], ...]] = (
        AsyncThreadRepository,
        Thread,
        ThreadCreate,
        AsyncPostRepository,
        Post,
        PostCreate,
        AsyncBookmarkRepository,
        Bookmark,
        BookmarkCreate,
    )

    @cached_property
    def threads(self) -> AsyncThreadRepository:
        """What people talk about."""
        return self._repository(AsyncThreadRepository)

    @cached_property
    def posts(self) -> AsyncPostRepository:
        """What somebody said in a thread."""
        return self._repository(AsyncPostRepository)

    @cached_property
    def bookmarks(self) -> AsyncBookmarkRepository:
        """Reads and writes Bookmark items."""
        return self._repository(AsyncBookmarkRepository)
