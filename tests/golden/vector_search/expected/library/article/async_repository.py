"""Repositories of article, for callers that await."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import AsyncHidingShell

from . import requests
from .model import (
    Article,
    ArticleChanges,
    ArticleCreate,
    ArticleKey,
    ArticleLanguage,
    ArticlePicture,
    ArticleTitle,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from dynarepo import Change, Condition, Match, Request
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress


class AsyncArticleReader(AsyncHidingShell):
    """Reads Article items."""

    def at(self, key: ArticleKey) -> Request[Article | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: ArticleKey, *, consistent: bool = False) -> Article | None:
        """Read the article with this key.

        Reads table `library`: `pk` = `tenant#{tenant_id}` and `sk` = `article#{article_id}`.
        Costs one round trip. Returns None when there is no such item. Items past their time to live
        count as gone.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    async def get_many(
        self,
        keys: Many[ArticleKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Article | None]:
        """Read the articles with these keys, in their order; None where there is none.

        Reads table `library`: `pk` = `tenant#{tenant_id}` and `sk` = `article#{article_id}`. A key
        that comes twice is read once.
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
        keys: Many[ArticleKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> AsyncIterator[Article | None]:
        """Read the articles with these keys as they are taken, in constant memory.

        Reads table `library`: `pk` = `tenant#{tenant_id}` and `sk` = `article#{article_id}`. Gives
        an item, or None, for each key in order.
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

    async def get_article(
        self, tenant_id: str, article_id: str, *, consistent: bool = False
    ) -> Article | None:
        """Get article.

        Access pattern `get_article` reads table `library`: `pk` = `tenant#{tenant_id}` and `sk` =
        `article#{article_id}`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        Items past their time to live count as gone.
        """
        return await self._link.send(
            requests.get_article(self._link.context, tenant_id, article_id, consistent=consistent)
        )

    async def find_similar(
        self,
        embedding: list[float],
        tenant_id: str,
        *,
        language: ArticleLanguage | None = None,
        limit: int = 10,
    ) -> list[Match[Article]]:
        """Articles that mean much the same.

        Access pattern `find_similar` searches vector index `by_meaning` of table `library` by
        cosine.
        Costs one round trip; eventually consistent.
        Returns the `limit` most similar `Article` items with their scores, the smallest distance
        first.
        """
        return await self._link.send(
            requests.find_similar(
                self._link.context, embedding, tenant_id, language=language, limit=limit
            )
        )

    async def find_similar_titles(
        self, embedding: list[float], tenant_id: str, language: ArticleLanguage, *, limit: int = 25
    ) -> list[Match[ArticleTitle]]:
        """Find similar titles.

        Access pattern `find_similar_titles` searches vector index `by_meaning` of table `library`
        by cosine.
        Costs one round trip; eventually consistent.
        Returns the `limit` most similar `ArticleTitle` items with their scores, the smallest
        distance first.
        """
        return await self._link.send(
            requests.find_similar_titles(
                self._link.context, embedding, tenant_id, language, limit=limit
            )
        )

    async def find_pictures(
        self, picture: list[float], *, language: ArticleLanguage | None = None, limit: int = 10
    ) -> list[Match[ArticlePicture]]:
        """Find pictures.

        Access pattern `find_pictures` searches vector index `by_picture` of table `library` by dot
        product.
        Costs one round trip; eventually consistent.
        Returns the `limit` most similar `ArticlePicture` items with their scores, the largest
        product first.
        """
        return await self._link.send(
            requests.find_pictures(self._link.context, picture, language=language, limit=limit)
        )


class AsyncArticleWriter(AsyncHidingShell):
    """Writes Article items."""

    async def create(self, item: ArticleCreate) -> Article:
        """Write a new article.

        Writes to table `library`: `pk` = `tenant#{tenant_id}` and `sk` = `article#{article_id}`.
        Costs one round trip. Raises AlreadyExists when the key is taken. An item past its time to
        live counts as gone.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(self, item: ArticleCreate, *, when: Condition | None = None) -> Article:
        """Write this article, replacing one that exists.

        Writes to table `library`: `pk` = `tenant#{tenant_id}` and `sk` = `article#{article_id}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return await self._link.run(requests.put(self._link.context, item, when=when))

    async def put_many(
        self, items: Many[ArticleCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these articles, replacing those that exist.

        Writes to table `library`: `pk` = `tenant#{tenant_id}` and `sk` = `article#{article_id}`.
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
        key: ArticleKey,
        *changes: Change,
        set: ArticleChanges | None = None,
        when: Condition | None = None,
    ) -> Article:
        """Change some attributes of the article with this key.

        Updates table `library`: `pk` = `tenant#{tenant_id}` and `sk` = `article#{article_id}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return await self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    async def delete(self, key: ArticleKey, *, when: Condition | None = None) -> Article | None:
        """Delete the article with this key.

        Deletes from table `library`: `pk` = `tenant#{tenant_id}` and `sk` = `article#{article_id}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return await self._link.run(requests.delete(self._link.context, key, when=when))

    async def delete_many(
        self, keys: Many[ArticleKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the articles with these keys; those that are not there do no harm.

        Deletes from table `library`: `pk` = `tenant#{tenant_id}` and `sk` = `article#{article_id}`.
        Takes any iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )


class AsyncArticleRepository(AsyncArticleReader, AsyncArticleWriter):
    """Reads and writes Article items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
