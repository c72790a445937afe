"""Repositories of bookmark, for callers that await."""

from uuid import UUID

from dynarepo import AsyncPages, AsyncShell, Change, Condition, Range

from . import requests
from .model import Bookmark, BookmarkChanges, BookmarkCreate, BookmarkKey


class AsyncBookmarkReader(AsyncShell):
    """Reads Bookmark items."""

    async def get(self, key: BookmarkKey, *, consistent: bool = False) -> Bookmark | None:
        """Read the bookmark with this key.

        Reads table `forum`: `pk` = `reader#{reader}` and `sk` = `bookmark#{topic}#{page:04d}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    def list_bookmarks(
        self, reader: UUID, *, topic: str | None = None, page: Range[int] | None = None
    ) -> AsyncPages[Bookmark]:
        """List bookmarks.

        Access pattern `list_bookmarks` queries table `forum`: `pk` = `reader#{reader}` and `sk`
        within `bookmark#{topic}#{page:04d}` (narrowed by `topic`, a range of `page` if given).
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Bookmark` items, read lazily.
        """
        return self._link.pages(
            requests.list_bookmarks(self._link.context, reader, topic=topic, page=page)
        )

    def list_topic_bookmarks(
        self, reader: UUID, topic: str, *, before: int
    ) -> AsyncPages[Bookmark]:
        """List topic bookmarks.

        Access pattern `list_topic_bookmarks` queries table `forum`: `pk` = `reader#{reader}` and
        `sk` within `bookmark#{topic}#{page:04d}` (`page < :before`).
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Bookmark` items, read lazily.
        """
        return self._link.pages(
            requests.list_topic_bookmarks(self._link.context, reader, topic, before=before)
        )


class AsyncBookmarkWriter(AsyncShell):
    """Writes Bookmark items."""

    async def create(self, item: BookmarkCreate) -> Bookmark:
        """Write a new bookmark.

        Writes to table `forum`: `pk` = `reader#{reader}` and `sk` = `bookmark#{topic}#{page:04d}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(self, item: BookmarkCreate, *, when: Condition | None = None) -> Bookmark:
        """Write this bookmark, replacing one that exists.

        Writes to table `forum`: `pk` = `reader#{reader}` and `sk` = `bookmark#{topic}#{page:04d}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return await self._link.run(requests.put(self._link.context, item, when=when))

    async def update(
        self,
        key: BookmarkKey,
        *changes: Change,
        set: BookmarkChanges | None = None,
        when: Condition | None = None,
    ) -> Bookmark:
        """Change some attributes of the bookmark with this key.

        Updates table `forum`: `pk` = `reader#{reader}` and `sk` = `bookmark#{topic}#{page:04d}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return await self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    async def delete(self, key: BookmarkKey, *, when: Condition | None = None) -> Bookmark | None:
        """Delete the bookmark with this key.

        Deletes from table `forum`: `pk` = `reader#{reader}` and `sk` =
        `bookmark#{topic}#{page:04d}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return await self._link.run(requests.delete(self._link.context, key, when=when))


class AsyncBookmarkRepository(AsyncBookmarkReader, AsyncBookmarkWriter):
    """Reads and writes Bookmark items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
