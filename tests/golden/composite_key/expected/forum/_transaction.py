"""What one transaction of forum writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents

if TYPE_CHECKING:
    from .bookmark.writes import BookmarkWrites
    from .post.writes import PostWrites
    from .thread.writes import ThreadWrites


class ForumTransaction(Intents):
    """What one transaction of forum writes."""

    @property
    def threads(self) -> ThreadWrites:
        """Writes Thread items."""
        from .thread.writes import ThreadWrites

        return ThreadWrites(self._collector)

    @property
    def posts(self) -> PostWrites:
        """Writes Post items."""
        from .post.writes import PostWrites

        return PostWrites(self._collector)

    @property
    def bookmarks(self) -> BookmarkWrites:
        """Writes Bookmark items."""
        from .bookmark.writes import BookmarkWrites

        return BookmarkWrites(self._collector)
