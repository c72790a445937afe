"""Writes of bookmark in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import BOOKMARK
from .model import Bookmark, BookmarkChanges, BookmarkCreate, BookmarkKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class BookmarkWrites(Intents):
    """Writes of Bookmark items in a transaction."""

    def create(self, item: BookmarkCreate) -> Pending[Bookmark]:
        """Write a new bookmark."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: BookmarkCreate, *, when: Condition | None = None) -> Pending[Bookmark]:
        """Write this bookmark, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: BookmarkKey,
        *changes: Change,
        set: BookmarkChanges | None = None,
        when: Condition | None = None,
    ) -> Pending[Bookmark]:
        """Change some attributes of the bookmark with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when)
        )

    def delete(
        self, key: BookmarkKey, *, when: Condition | None = None
    ) -> Pending[Bookmark | None]:
        """Delete the bookmark with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: BookmarkKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(BOOKMARK, self._collector.context, key, when=when, exists=exists)
        )

    def paint(self, writer_id: str, page: int, *, colour: str) -> Pending[Bookmark]:
        """Paint."""
        return self._collector.add(
            requests.paint(self._collector.context, writer_id, page, colour=colour)
        )
