"""Requests and writes of article: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import batches, reads, writes
from dynarepo.lazy import Later
from dynarepo.wire import vector_value

from .codec import ARTICLE, ARTICLE_PICTURE_VIEW, ARTICLE_TITLE_VIEW
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
    from dynarepo import Change, Condition, Context, Match, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress

    from .fields import ArticleFields as F
else:
    F = Later(__package__, ".fields", "ArticleFields")


def get(context: Context, key: ArticleKey, *, consistent: bool = False) -> Request[Article | None]:
    """Read the article with this key."""
    return reads.get_item(ARTICLE, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[ArticleKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[ArticleKey, Article]:
    """Read the articles with these keys, in their order; None where there is none."""
    return batches.get_items(
        ARTICLE,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: ArticleCreate) -> Write[Article]:
    """Write a new article."""
    return writes.create_item(ARTICLE, context, item)


def put(context: Context, item: ArticleCreate, *, when: Condition | None = None) -> Write[Article]:
    """Write this article, replacing one that exists."""
    return writes.put_item(ARTICLE, context, item, when=when)


def put_many(
    context: Context,
    items: Many[ArticleCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[ArticleCreate]:
    """Write these articles, replacing those that exist."""
    return batches.put_items(ARTICLE, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: ArticleKey,
    *changes: Change,
    set: ArticleChanges | None = None,
    when: Condition | None = None,
) -> Write[Article]:
    """Change some attributes of the article with this key."""
    return writes.update_item(ARTICLE, context, key, changes, set, when=when)


def delete(
    context: Context, key: ArticleKey, *, when: Condition | None = None
) -> Write[Article | None]:
    """Delete the article with this key."""
    return writes.delete_item(ARTICLE, context, key, when=when)


def delete_many(
    context: Context,
    keys: Many[ArticleKey],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[ArticleKey]:
    """Delete the articles with these keys; those that are not there do no harm."""
    return batches.delete_items(ARTICLE, context, keys, at_once=at_once, progress=progress)


def get_article(
    context: Context, tenant_id: str, article_id: str, *, consistent: bool = False
) -> Request[Article | None]:
    """Get article."""
    return reads.get_item(
        ARTICLE,
        context,
        ArticleKey(tenant_id=tenant_id, article_id=article_id),
        consistent=consistent,
        pattern="get_article",
    )


def find_similar(
    context: Context,
    embedding: list[float],
    tenant_id: str,
    *,
    language: ArticleLanguage | None = None,
    limit: int = 10,
) -> Request[list[Match[Article]]]:
    """Articles that mean much the same."""
    return reads.search_vectors(
        ARTICLE,
        context,
        vector_value(embedding, 4, "embedding"),
        ARTICLE,
        pattern="find_similar",
        index="by_meaning",
        limit=limit,
        equals=(F.tenant_id.eq(tenant_id), None if language is None else F.language.eq(language)),
        match_type=True,
    )


def find_similar_titles(
    context: Context,
    embedding: list[float],
    tenant_id: str,
    language: ArticleLanguage,
    *,
    limit: int = 25,
) -> Request[list[Match[ArticleTitle]]]:
    """Find similar titles."""
    return reads.search_vectors(
        ARTICLE,
        context,
        vector_value(embedding, 4, "embedding"),
        ARTICLE_TITLE_VIEW,
        pattern="find_similar_titles",
        index="by_meaning",
        limit=limit,
        equals=(F.tenant_id.eq(tenant_id), F.language.eq(language)),
        match_type=True,
        on_invalid="skip",
    )


def find_pictures(
    context: Context,
    picture: list[float],
    *,
    language: ArticleLanguage | None = None,
    limit: int = 10,
) -> Request[list[Match[ArticlePicture]]]:
    """Find pictures."""
    return reads.search_vectors(
        ARTICLE,
        context,
        vector_value(picture, 2, "picture"),
        ARTICLE_PICTURE_VIEW,
        pattern="find_pictures",
        index="by_picture",
        limit=limit,
        equals=(None if language is None else F.language.eq(language),),
        projects=frozenset({"pk", "sk", "picture", "language", "title"}),
    )
