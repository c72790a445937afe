"""Writes of book in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import BOOK
from .model import Book, BookChanges, BookCreate, BookKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class BookWrites(Intents):
    """Writes of Book items in a transaction."""

    def create(self, item: BookCreate) -> Pending[Book]:
        """Write a new book."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: BookCreate, *, when: Condition | None = None) -> Pending[Book]:
        """Write this book, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: BookKey,
        *changes: Change,
        set: BookChanges | None = None,
        when: Condition | None = None,
    ) -> Pending[Book]:
        """Change some attributes of the book with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: BookKey, *, when: Condition | None = None) -> Pending[Book | None]:
        """Delete the book with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: BookKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(BOOK, self._collector.context, key, when=when, exists=exists)
        )
