"""What one batch of forum writes."""

from dynarepo import BatchWrites, Gathering

from .bookmark.codec import BOOKMARK
from .bookmark.model import BookmarkCreate, BookmarkKey
from .post.codec import POST
from .post.model import PostCreate, PostKey
from .thread.codec import THREAD
from .thread.model import ThreadCreate, ThreadKey


class ForumBatch(Gathering):
    """What one batch of forum writes."""

    @property
    def threads(self) -> BatchWrites[ThreadCreate, ThreadKey]:
        """Puts and deletes Thread items."""
        return BatchWrites[ThreadCreate, ThreadKey](self._gatherer, THREAD)

    @property
    def posts(self) -> BatchWrites[PostCreate, PostKey]:
        """Puts and deletes Post items."""
        return BatchWrites[PostCreate, PostKey](self._gatherer, POST)

    @property
    def bookmarks(self) -> BatchWrites[BookmarkCreate, BookmarkKey]:
        """Puts and deletes Bookmark items."""
        return BatchWrites[BookmarkCreate, BookmarkKey](self._gatherer, BOOKMARK)
