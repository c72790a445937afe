"""What one batch of forum writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import BatchPutsAndDeletes, Gathering

if TYPE_CHECKING:
    from .bookmark.model import BookmarkCreate, BookmarkKey
    from .post.model import PostCreate, PostKey
    from .thread.model import ThreadCreate, ThreadKey


class ForumBatch(Gathering):
    """What one batch of forum writes."""

    @property
    def threads(self) -> BatchPutsAndDeletes[ThreadCreate, ThreadKey]:
        """Puts and deletes Thread items."""
        from .thread.codec import THREAD
        from .thread.model import ThreadCreate, ThreadKey

        return BatchPutsAndDeletes[ThreadCreate, ThreadKey](self._gatherer, THREAD)

    @property
    def posts(self) -> BatchPutsAndDeletes[PostCreate, PostKey]:
        """Puts and deletes Post items."""
        from .post.codec import POST
        from .post.model import PostCreate, PostKey

        return BatchPutsAndDeletes[PostCreate, PostKey](self._gatherer, POST)

    @property
    def bookmarks(self) -> BatchPutsAndDeletes[BookmarkCreate, BookmarkKey]:
        """Puts and deletes Bookmark items."""
        from .bookmark.codec import BOOKMARK
        from .bookmark.model import BookmarkCreate, BookmarkKey

        return BatchPutsAndDeletes[BookmarkCreate, BookmarkKey](self._gatherer, BOOKMARK)
