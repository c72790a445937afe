"""Requests and writes of bookmark: pure, nothing here sends anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import batches, reads, writes
from dynarepo.keys import padded
from dynarepo.lazy import Later

from . import keys
from .codec import BOOKMARK
from .model import Bookmark, BookmarkChanges, BookmarkCreate, BookmarkKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Context, Operation, Query, Range, Request, Write
    from dynarepo.batches import BatchRead, BatchWrite, Many, OnInvalidItem, OnProgress, Swept

    from .fields import BookmarkFields as F
else:
    F = Later(__package__, ".fields", "BookmarkFields")


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


def get_bookmark(
    context: Context, writer_id: str, page: int, *, consistent: bool = False
) -> Request[Bookmark | None]:
    """Get bookmark."""
    return reads.get_item(
        BOOKMARK,
        context,
        BookmarkKey(writer_id=writer_id, page=page),
        consistent=consistent,
        pattern="get_bookmark",
    )


def list_bookmarks(
    context: Context, writer_id: str, *, page: Range[int] | None = None
) -> Query[Bookmark]:
    """List bookmarks."""
    return reads.Query(
        context=context,
        entity=BOOKMARK,
        pattern="list_bookmarks",
        returns=BOOKMARK,
        equals=(("pk", {"S": keys.pk(writer_id)}),),
        sort=reads.sort_range("sk", "", page, lambda value: padded(value, 4, "page"), of="page"),
        owner=writer_id,
    )


def remove_bookmarks(
    context: Context,
    writer_id: str,
    *,
    page: Range[int] | None = None,
    colour: str | None = None,
    at_once: int = 1,
    at_most: int | None = None,
    seconds: float | None = None,
    after: str | None = None,
    progress: OnProgress | None = None,
) -> Operation[Swept]:
    """Remove bookmarks."""
    return batches.delete_found(
        reads.Query(
            context=context,
            entity=BOOKMARK,
            pattern="remove_bookmarks",
            returns=BOOKMARK,
            equals=(("pk", {"S": keys.pk(writer_id)}),),
            sort=reads.sort_range(
                "sk", "", page, lambda value: padded(value, 4, "page"), of="page"
            ),
            where=None if colour is None else F.colour.eq(colour),
            owner=writer_id,
        ),
        at_once=at_once,
        at_most=at_most,
        seconds=seconds,
        after=after,
        progress=progress,
    )


def paint(context: Context, writer_id: str, page: int, *, colour: str) -> Write[Bookmark]:
    """Paint."""
    return writes.update_item(
        BOOKMARK,
        context,
        BookmarkKey(writer_id=writer_id, page=page),
        (F.colour.set(colour),),
        pattern="paint",
    )
