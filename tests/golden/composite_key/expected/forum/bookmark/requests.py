"""Requests and writes of bookmark: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import InvalidValue, batches, reads, writes
from dynarepo.keys import escaped_in_order, padded

from . import keys
from .codec import BOOKMARK
from .model import Bookmark, BookmarkChanges, BookmarkCreate, BookmarkKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Query, Range, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress


def get(
    context: Context, key: BookmarkKey, *, consistent: bool = False
) -> Request[Bookmark | None]:
    """Read the bookmark with this key."""
    return reads.get_item(BOOKMARK, context, key, consistent=consistent)


def get_many(
    context: Context,
    keys: Many[BookmarkKey],
    *,
    consistent: bool = False,
    at_once: int = 1,
    progress: OnProgress | None = None,
    on_invalid: OnInvalidItem = "raise",
) -> BatchRead[BookmarkKey, Bookmark]:
    """Read the bookmarks with these keys, in their order; None where there is none."""
    return batches.get_items(
        BOOKMARK,
        context,
        keys,
        consistent=consistent,
        at_once=at_once,
        progress=progress,
        on_invalid=on_invalid,
    )


def create(context: Context, item: BookmarkCreate) -> Write[Bookmark]:
    """Write a new bookmark."""
    return writes.create_item(BOOKMARK, context, item)


def put(
    context: Context, item: BookmarkCreate, *, when: Condition | None = None
) -> Write[Bookmark]:
    """Write this bookmark, replacing one that exists."""
    return writes.put_item(BOOKMARK, context, item, when=when)


def put_many(
    context: Context,
    items: Many[BookmarkCreate],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[BookmarkCreate]:
    """Write these bookmarks, replacing those that exist."""
    return batches.put_items(BOOKMARK, context, items, at_once=at_once, progress=progress)


def update(
    context: Context,
    key: BookmarkKey,
    *changes: Change,
    set: BookmarkChanges | None = None,
    when: Condition | None = None,
) -> Write[Bookmark]:
    """Change some attributes of the bookmark with this key."""
    return writes.update_item(BOOKMARK, context, key, changes, set, when=when)


def delete(
    context: Context, key: BookmarkKey, *, when: Condition | None = None
) -> Write[Bookmark | None]:
    """Delete the bookmark with this key."""
    return writes.delete_item(BOOKMARK, context, key, when=when)


def delete_many(
    context: Context,
    keys: Many[BookmarkKey],
    *,
    at_once: int = 1,
    progress: OnProgress | None = None,
) -> BatchWrite[BookmarkKey]:
    """Delete the bookmarks with these keys; those that are not there do no harm."""
    return batches.delete_items(BOOKMARK, context, keys, at_once=at_once, progress=progress)


def list_bookmarks(
    context: Context, reader: UUID, *, topic: str | None = None, page: Range[int] | None = None
) -> Query[Bookmark]:
    """List bookmarks."""
    if topic is None and page is not None:
        raise InvalidValue("narrows further than `topic`, which is not given", attribute="page")
    return reads.Query(
        context=context,
        entity=BOOKMARK,
        pattern="list_bookmarks",
        returns=BOOKMARK,
        equals=(("pk", {"S": keys.pk(reader)}),),
        sort=(
            reads.sort_prefix("sk", "bookmark#")
            if topic is None
            else reads.sort_range(
                "sk",
                f"bookmark#{escaped_in_order(topic, '#', 'topic')}#",
                page,
                lambda value: padded(value, 4, "page"),
                of="page",
            )
        ),
    )


def list_topic_bookmarks(
    context: Context, reader: UUID, topic: str, *, before: int
) -> Query[Bookmark]:
    """List topic bookmarks."""
    return reads.Query(
        context=context,
        entity=BOOKMARK,
        pattern="list_topic_bookmarks",
        returns=BOOKMARK,
        equals=(("pk", {"S": keys.pk(reader)}),),
        sort=reads.sort_range(
            "sk",
            f"bookmark#{escaped_in_order(topic, '#', 'topic')}#",
            reads.LessThan(before),
            lambda value: padded(value, 4, "page"),
            of="page",
        ),
    )
