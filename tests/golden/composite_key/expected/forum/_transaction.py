"""What one transaction of forum writes."""

from dynarepo import Intents

from .bookmark.writes import BookmarkWrites
from .post.writes import PostWrites
from .thread.writes import ThreadWrites


class ForumTransaction(Intents):
    """What one transaction of forum writes."""

    @property
    def threads(self) -> ThreadWrites:
        """Writes Thread items."""
        return ThreadWrites(self._collector)

    @property
    def posts(self) -> PostWrites:
        """Writes Post items."""
        return PostWrites(self._collector)

    @property
    def bookmarks(self) -> BookmarkWrites:
        """Writes Bookmark items."""
        return BookmarkWrites(self._collector)
