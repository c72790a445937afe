"""Requests and operations of bookmark: pure, nothing here sends anything."""

from uuid import UUID

from dynarepo import (
    Change,
    Condition,
    Context,
    InvalidValue,
    LessThan,
    Operation,
    Query,
    Range,
    Request,
    sort_prefix,
    sort_range,
)
from dynarepo.keys import escaped_in_order, padded
from dynarepo.reads import get_item
from dynarepo.writes import create_item, delete_item, put_item, update_item

from . import keys
from .codec import BOOKMARK
from .model import Bookmark, BookmarkChanges, BookmarkCreate, BookmarkKey


def get(
    context: Context, key: BookmarkKey, *, consistent: bool = False
) -> Request[Bookmark | None]:
    """Read the bookmark with this key."""
    return get_item(BOOKMARK, context, key, consistent=consistent)


def create(context: Context, item: BookmarkCreate) -> Operation[Bookmark]:
    """Write a new bookmark."""
    return create_item(BOOKMARK, context, item)


def put(
    context: Context, item: BookmarkCreate, *, when: Condition | None = None
) -> Operation[Bookmark]:
    """Write this bookmark, replacing one that exists."""
    return put_item(BOOKMARK, context, item, when=when)


def update(
    context: Context,
    key: BookmarkKey,
    *changes: Change,
    set: BookmarkChanges | None = None,
    when: Condition | None = None,
) -> Operation[Bookmark]:
    """Change some attributes of the bookmark with this key."""
    return update_item(BOOKMARK, context, key, changes, set, when=when)


def delete(
    context: Context, key: BookmarkKey, *, when: Condition | None = None
) -> Operation[Bookmark | None]:
    """Delete the bookmark with this key."""
    return delete_item(BOOKMARK, context, key, when=when)


def list_bookmarks(
    context: Context, reader: UUID, *, topic: str | None = None, page: Range[int] | None = None
) -> Query[Bookmark]:
    """List bookmarks."""
    if topic is None and page is not None:
        raise InvalidValue("narrows further than `topic`, which is not given", attribute="page")
    return Query(
        context=context,
        entity=BOOKMARK,
        pattern="list_bookmarks",
        returns=BOOKMARK,
        equals=(("pk", {"S": keys.pk(reader)}),),
        sort=(
            sort_prefix("sk", "bookmark#")
            if topic is None
            else sort_range(
                "sk",
                f"bookmark#{escaped_in_order(topic, '#', 'topic')}#",
                page,
                lambda value: padded(value, 4, "page"),
            )
        ),
    )


def list_topic_bookmarks(
    context: Context, reader: UUID, topic: str, *, before: int
) -> Query[Bookmark]:
    """List topic bookmarks."""
    return Query(
        context=context,
        entity=BOOKMARK,
        pattern="list_topic_bookmarks",
        returns=BOOKMARK,
        equals=(("pk", {"S": keys.pk(reader)}),),
        sort=sort_range(
            "sk",
            f"bookmark#{escaped_in_order(topic, '#', 'topic')}#",
            LessThan(before),
            lambda value: padded(value, 4, "page"),
        ),
    )
