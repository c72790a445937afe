"""Threads and the posts in them."""

from importlib import import_module
from typing import TYPE_CHECKING

from dynarepo.contract import require_contract

require_contract(1, __name__)

if TYPE_CHECKING:
    from ._async_facade import AsyncForum
    from ._batch import ForumBatch
    from ._facade import Forum
    from ._transaction import ForumTransaction
    from .bookmark.async_repository import (
        AsyncBookmarkReader,
        AsyncBookmarkRepository,
        AsyncBookmarkWriter,
    )
    from .bookmark.fields import BookmarkFields
    from .bookmark.model import Bookmark, BookmarkChanges, BookmarkCreate, BookmarkKey
    from .bookmark.repository import BookmarkReader, BookmarkRepository, BookmarkWriter
    from .bookmark.writes import BookmarkWrites
    from .post.async_repository import AsyncPostReader, AsyncPostRepository, AsyncPostWriter
    from .post.fields import PostFields
    from .post.model import Post, PostChanges, PostCreate, PostKey
    from .post.repository import PostReader, PostRepository, PostWriter
    from .post.writes import PostWrites
    from .thread.async_repository import AsyncThreadReader, AsyncThreadRepository, AsyncThreadWriter
    from .thread.fields import ThreadFields
    from .thread.model import Thread, ThreadChanges, ThreadCreate, ThreadKey
    from .thread.repository import ThreadReader, ThreadRepository, ThreadWriter
    from .thread.writes import ThreadWrites

__all__ = [
    "AsyncBookmarkReader",
    "AsyncBookmarkRepository",
    "AsyncBookmarkWriter",
    "AsyncForum",
    "AsyncPostReader",
    "AsyncPostRepository",
    "AsyncPostWriter",
    "AsyncThreadReader",
    "AsyncThreadRepository",
    "AsyncThreadWriter",
    "Bookmark",
    "BookmarkChanges",
    "BookmarkCreate",
    "BookmarkFields",
    "BookmarkKey",
    "BookmarkReader",
    "BookmarkRepository",
    "BookmarkWriter",
    "BookmarkWrites",
    "Forum",
    "ForumBatch",
    "ForumTransaction",
    "Post",
    "PostChanges",
    "PostCreate",
    "PostFields",
    "PostKey",
    "PostReader",
    "PostRepository",
    "PostWriter",
    "PostWrites",
    "Thread",
    "ThreadChanges",
    "ThreadCreate",
    "ThreadFields",
    "ThreadKey",
    "ThreadReader",
    "ThreadRepository",
    "ThreadWriter",
    "ThreadWrites",
]

_HOMES = {
    "AsyncBookmarkReader": ".bookmark.async_repository",
    "AsyncBookmarkRepository": ".bookmark.async_repository",
    "AsyncBookmarkWriter": ".bookmark.async_repository",
    "AsyncForum": "._async_facade",
    "AsyncPostReader": ".post.async_repository",
    "AsyncPostRepository": ".post.async_repository",
    "AsyncPostWriter": ".post.async_repository",
    "AsyncThreadReader": ".thread.async_repository",
    "AsyncThreadRepository": ".thread.async_repository",
    "AsyncThreadWriter": ".thread.async_repository",
    "Bookmark": ".bookmark.model",
    "BookmarkChanges": ".bookmark.model",
    "BookmarkCreate": ".bookmark.model",
    "BookmarkFields": ".bookmark.fields",
    "BookmarkKey": ".bookmark.model",
    "BookmarkReader": ".bookmark.repository",
    "BookmarkRepository": ".bookmark.repository",
    "BookmarkWriter": ".bookmark.repository",
    "BookmarkWrites": ".bookmark.writes",
    "Forum": "._facade",
    "ForumBatch": "._batch",
    "ForumTransaction": "._transaction",
    "Post": ".post.model",
    "PostChanges": ".post.model",
    "PostCreate": ".post.model",
    "PostFields": ".post.fields",
    "PostKey": ".post.model",
    "PostReader": ".post.repository",
    "PostRepository": ".post.repository",
    "PostWriter": ".post.repository",
    "PostWrites": ".post.writes",
    "Thread": ".thread.model",
    "ThreadChanges": ".thread.model",
    "ThreadCreate": ".thread.model",
    "ThreadFields": ".thread.fields",
    "ThreadKey": ".thread.model",
    "ThreadReader": ".thread.repository",
    "ThreadRepository": ".thread.repository",
    "ThreadWriter": ".thread.repository",
    "ThreadWrites": ".thread.writes",
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
