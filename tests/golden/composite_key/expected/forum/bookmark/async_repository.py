"""Repositories of bookmark, for callers that await."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import AsyncShell

from . import requests
from .model import Bookmark, BookmarkChanges, BookmarkCreate, BookmarkKey

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from dynarepo import AsyncPages, Change, Condition, Range, Request
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress


class AsyncBookmarkReader(AsyncShell):
    """Reads Bookmark items."""

    def at(self, key: BookmarkKey) -> Request[Bookmark | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: BookmarkKey, *, consistent: bool = False) -> Bookmark | None:
        """Read the bookmark with this key.

        Reads table `forum`: `pk` = `reader#{reader}` and `sk` = `bookmark#{topic}#{page:04d}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    async def get_many(
        self,
        keys: Many[BookmarkKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Bookmark | None]:
        """Read the bookmarks with these keys, in their order; None where there is none.

        Reads table `forum`: `pk` = `reader#{reader}` and `sk` = `bookmark#{topic}#{page:04d}`. A
        key that comes twice is read once.
        Costs one round trip for 100 keys, `at_once` of them at a time. What the service leaves
        unprocessed is read again after a pause; raises BatchIncomplete with what was read and what
        was not when that does not help. An item that does not fit raises UndecodableItem; with
        `on_invalid='skip'`, or a function that is told of it, None stands in its place.
        """
        return await self._link.read_many(
            requests.get_many(
                self._link.context,
                keys,
                consistent=consistent,
                at_once=at_once,
                progress=progress,
                on_invalid=on_invalid,
            )
        )

    def iter_many(
        self,
        keys: Many[BookmarkKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> AsyncIterator[Bookmark | None]:
        """Read the bookmarks with these keys as they are taken, in constant memory.

        Reads table `forum`: `pk` = `reader#{reader}` and `sk` = `bookmark#{topic}#{page:04d}`.
        Gives an item, or None, for each key in order.
        Costs one round trip for 100 keys, `at_once` of them at a time. What the service leaves
        unprocessed is read again after a pause; raises BatchIncomplete with what was read and what
        was not when that does not help. An item that does not fit raises UndecodableItem; with
        `on_invalid='skip'`, or a function that is told of it, None stands in its place.
        """
        return self._link.iter_many(
            requests.get_many(
                self._link.context,
                keys,
                consistent=consistent,
                at_once=at_once,
                progress=progress,
                on_invalid=on_invalid,
            )
        )

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

    async def put_many(
        self, items: Many[BookmarkCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these bookmarks, replacing those that exist.

        Writes to table `forum`: `pk` = `reader#{reader}` and `sk` = `bookmark#{topic}#{page:04d}`.
        Takes any iterable, one item at a time: memory stays constant. Where it gives one key twice,
        the later one stays.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

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

    async def delete_many(
        self, keys: Many[BookmarkKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the bookmarks with these keys; those that are not there do no harm.

        Deletes from table `forum`: `pk` = `reader#{reader}` and `sk` =
        `bookmark#{topic}#{page:04d}`. Takes any iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )


class AsyncBookmarkRepository(AsyncBookmarkReader, AsyncBookmarkWriter):
    """Reads and writes Bookmark items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
