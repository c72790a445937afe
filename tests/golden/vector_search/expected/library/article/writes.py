"""Writes of article in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import ARTICLE
from .model import Article, ArticleChanges, ArticleCreate, ArticleKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class ArticleWrites(Intents):
    """Writes of Article items in a transaction."""

    def create(self, item: ArticleCreate) -> Pending[Article]:
        """Write a new article."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: ArticleCreate, *, when: Condition | None = None) -> Pending[Article]:
        """Write this article, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: ArticleKey,
        *changes: Change,
        set: ArticleChanges | None = None,
        when: Condition | None = None,
    ) -> Pending[Article]:
        """Change some attributes of the article with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: ArticleKey, *, when: Condition | None = None) -> Pending[Article | None]:
        """Delete the article with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: ArticleKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(ARTICLE, self._collector.context, key, when=when, exists=exists)
        )
