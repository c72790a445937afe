"""Requests and writes of post: pure, nothing here sends anything."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import batches, reads, writes
from dynarepo.keys import open_text
from dynarepo.wire import datetime_text

from . import keys
from .codec import POST
from .model import Post, PostChanges, PostCreate, PostKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Query, Range, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress


def get(context: Context, key: PostKey, *, consistent: bool = False) -> Request[Post | None]:
    """Read the post with this key."""
    return reads.get_item(POST, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[PostKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[PostKey, Post]:
    """Read the posts with these keys, in their order; None where there is none."""
    return batches.get_items(
        POST,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: PostCreate) -> Write[Post]:
    """Write a new post."""
    return writes.create_item(POST, context, item)


def put(context: Context, item: PostCreate, *, when: Condition | None = None) -> Write[Post]:
    """Write this post, replacing one that exists."""
    return writes.put_item(POST, context, item, when=when)


def put_many(
    context: Context,
    items: Many[PostCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[PostCreate]:
    """Write these posts, replacing those that exist."""
    return batches.put_items(POST, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: PostKey,
    *changes: Change,
    set: PostChanges | None = None,
    when: Condition | None = None,
) -> Write[Post]:
    """Change some attributes of the post with this key."""
    return writes.update_item(POST, context, key, changes, set, when=when)


def delete(context: Context, key: PostKey, *, when: Condition | None = None) -> Write[Post | None]:
    """Delete the post with this key."""
    return writes.delete_item(POST, context, key, when=when)


def delete_many(
    context: Context, keys: Many[PostKey], *, at_once: int = 1, progress: OnProgress | None = None
) -> BatchWrite[PostKey]:
    """Delete the posts with these keys; those that are not there do no harm."""
    return batches.delete_items(POST, context, keys, at_once=at_once, progress=progress)


def get_post(
    context: Context, thread_id: UUID, posted_at: datetime, author: str, *, consistent: bool = False
) -> Request[Post | None]:
    """Get post."""
    return reads.get_item(
        POST,
        context,
        PostKey(thread_id=thread_id, posted_at=posted_at, author=author),
        consistent=consistent,
        pattern="get_post",
    )


def list_posts(
    context: Context, thread_id: UUID, *, posted_at: Range[datetime] | None = None
) -> Query[Post]:
    """List posts."""
    return reads.Query(
        context=context,
        entity=POST,
        pattern="list_posts",
        returns=POST,
        equals=(("pk", {"S": keys.pk(thread_id)}),),
        sort=reads.sort_range(
            "sk",
            "post#",
            posted_at,
            lambda value: datetime_text(value, "seconds", "posted_at"),
            tail="#",
            of="posted_at",
        ),
    )


def list_posts_since(context: Context, thread_id: UUID, *, since: datetime) -> Query[Post]:
    """List posts since."""
    return reads.Query(
        context=context,
        entity=POST,
        pattern="list_posts_since",
        returns=POST,
        equals=(("pk", {"S": keys.pk(thread_id)}),),
        sort=reads.sort_range(
            "sk",
            "post#",
            reads.AtLeast(since),
            lambda value: datetime_text(value, "seconds", "posted_at"),
            tail="#",
            of="posted_at",
        ),
        limit=100,
    )


def list_posts_between(
    context: Context, thread_id: UUID, *, start: datetime, end: datetime
) -> Query[Post]:
    """List posts between."""
    return reads.Query(
        context=context,
        entity=POST,
        pattern="list_posts_between",
        returns=POST,
        equals=(("pk", {"S": keys.pk(thread_id)}),),
        sort=reads.sort_range(
            "sk",
            "post#",
            reads.Between(start, end),
            lambda value: datetime_text(value, "seconds", "posted_at"),
            tail="#",
            of="posted_at",
        ),
    )


def list_posts_at(
    context: Context, thread_id: UUID, posted_at: datetime, *, author: str | None = None
) -> Query[Post]:
    """List posts at."""
    return reads.Query(
        context=context,
        entity=POST,
        pattern="list_posts_at",
        returns=POST,
        equals=(("pk", {"S": keys.pk(thread_id)}),),
        sort=reads.sort_range(
            "sk",
            f"post#{datetime_text(posted_at, 'seconds', 'posted_at')}#",
            None if author is None else reads.StartsWith(author),
            lambda text: open_text(text, "author"),
        ),
    )


def get_last_post(context: Context, thread_id: UUID) -> Query[Post]:
    """Get last post."""
    return reads.Query(
        context=context,
        entity=POST,
        pattern="get_last_post",
        returns=POST,
        equals=(("pk", {"S": keys.pk(thread_id)}),),
        sort=reads.sort_prefix("sk", "post#"),
        descending=True,
    )


def count_posts(context: Context, thread_id: UUID) -> Query[Post]:
    """Count posts."""
    return reads.Query(
        context=context,
        entity=POST,
        pattern="count_posts",
        returns=POST,
        equals=(("pk", {"S": keys.pk(thread_id)}),),
        sort=reads.sort_prefix("sk", "post#"),
    )


def has_posts(context: Context, thread_id: UUID) -> Query[Post]:
    """Has posts."""
    return reads.Query(
        context=context,
        entity=POST,
        pattern="has_posts",
        returns=POST,
        equals=(("pk", {"S": keys.pk(thread_id)}),),
        sort=reads.sort_prefix("sk", "post#"),
    )


def delete_post(
    context: Context, thread_id: UUID, posted_at: datetime, author: str
) -> Write[Post | None]:
    """Delete post."""
    return writes.delete_item(
        POST,
        context,
        PostKey(thread_id=thread_id, posted_at=posted_at, author=author),
        pattern="delete_post",
    )
