"""Repositories of post, for callers that wait."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Shell

from . import requests
from .model import Post, PostChanges, PostCreate, PostKey

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dynarepo import Change, Condition, Pages, Range, Request
    from dynarepo.batches import BatchReport, OnInvalidItem, OnProgress


class PostReader(Shell):
    """Reads Post items."""

    def at(self, key: PostKey) -> Request[Post | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    def get(self, key: PostKey, *, consistent: bool = False) -> Post | None:
        """Read the post with this key.

        Reads table `forum`: `pk` = `thread#{thread_id}` and `sk` = `post#{posted_at}#{author}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))

    def get_many(
        self,
        keys: Iterable[PostKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Post | None]:
        """Read the posts with these keys, in their order; None where there is none.

        Reads table `forum`: `pk` = `thread#{thread_id}` and `sk` = `post#{posted_at}#{author}`. A
        key that comes twice is read once.
        Costs one round trip for 100 keys, `at_once` of them at a time. What the service leaves
        unprocessed is read again after a pause; raises BatchIncomplete with what was read and what
        was not when that does not help. An item that does not fit raises UndecodableItem; with
        `on_invalid='skip'`, or a function that is told of it, None stands in its place.
        """
        return self._link.read_many(
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
        keys: Iterable[PostKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> Iterator[Post | None]:
        """Read the posts with these keys as they are taken, in constant memory.

        Reads table `forum`: `pk` = `thread#{thread_id}` and `sk` = `post#{posted_at}#{author}`.
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

    def get_post(
        self, thread_id: UUID, posted_at: datetime, author: str, *, consistent: bool = False
    ) -> Post | None:
        """Get post.

        Access pattern `get_post` reads table `forum`: `pk` = `thread#{thread_id}` and `sk` =
        `post#{posted_at}#{author}`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        """
        return self._link.send(
            requests.get_post(
                self._link.context, thread_id, posted_at, author, consistent=consistent
            )
        )

    def list_posts(
        self, thread_id: UUID, *, posted_at: Range[datetime] | None = None
    ) -> Pages[Post]:
        """List posts.

        Access pattern `list_posts` queries table `forum`: `pk` = `thread#{thread_id}` and `sk`
        within `post#{posted_at}#{author}` (a range of `posted_at` if given).
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Post` items, read lazily.
        """
        return self._link.pages(
            requests.list_posts(self._link.context, thread_id, posted_at=posted_at)
        )

    def list_posts_since(self, thread_id: UUID, *, since: datetime) -> Pages[Post]:
        """List posts since.

        Access pattern `list_posts_since` queries table `forum`: `pk` = `thread#{thread_id}` and
        `sk` within `post#{posted_at}#{author}` (`posted_at >= :since`).
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Post` items, read lazily, at most 100 of them.
        """
        return self._link.pages(
            requests.list_posts_since(self._link.context, thread_id, since=since)
        )

    def list_posts_between(self, thread_id: UUID, *, start: datetime, end: datetime) -> Pages[Post]:
        """List posts between.

        Access pattern `list_posts_between` queries table `forum`: `pk` = `thread#{thread_id}` and
        `sk` within `post#{posted_at}#{author}` (`posted_at BETWEEN :start AND :end`).
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Post` items, read lazily.
        """
        return self._link.pages(
            requests.list_posts_between(self._link.context, thread_id, start=start, end=end)
        )

    def list_posts_at(
        self, thread_id: UUID, posted_at: datetime, *, author: str | None = None
    ) -> Pages[Post]:
        """List posts at.

        Access pattern `list_posts_at` queries table `forum`: `pk` = `thread#{thread_id}` and `sk`
        within `post#{posted_at}#{author}` (`author` beginning with a text if given).
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Post` items, read lazily.
        """
        return self._link.pages(
            requests.list_posts_at(self._link.context, thread_id, posted_at, author=author)
        )

    def get_last_post(self, thread_id: UUID) -> Post | None:
        """Get last post.

        Access pattern `get_last_post` queries table `forum`: `pk` = `thread#{thread_id}` and `sk`
        within `post#{posted_at}#{author}`.
        Results come in descending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns the first `Post`, or None.
        """
        return self._link.pages(requests.get_last_post(self._link.context, thread_id)).first()

    def count_posts(self, thread_id: UUID) -> int:
        """Count posts.

        Access pattern `count_posts` queries table `forum`: `pk` = `thread#{thread_id}` and `sk`
        within `post#{posted_at}#{author}`.
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, every page; eventually consistent.
        Returns how many there are; counting reads them all.
        """
        return self._link.pages(requests.count_posts(self._link.context, thread_id)).count()

    def has_posts(self, thread_id: UUID) -> bool:
        """Has posts.

        Access pattern `has_posts` queries table `forum`: `pk` = `thread#{thread_id}` and `sk`
        within `post#{posted_at}#{author}`.
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns whether there is such an item.
        """
        return self._link.pages(requests.has_posts(self._link.context, thread_id)).exists()


class PostWriter(Shell):
    """Writes Post items."""

    def create(self, item: PostCreate) -> Post:
        """Write a new post.

        Writes to table `forum`: `pk` = `thread#{thread_id}` and `sk` = `post#{posted_at}#{author}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(self, item: PostCreate, *, when: Condition | None = None) -> Post:
        """Write this post, replacing one that exists.

        Writes to table `forum`: `pk` = `thread#{thread_id}` and `sk` = `post#{posted_at}#{author}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return self._link.run(requests.put(self._link.context, item, when=when))

    def put_many(
        self, items: Iterable[PostCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these posts, replacing those that exist.

        Writes to table `forum`: `pk` = `thread#{thread_id}` and `sk` = `post#{posted_at}#{author}`.
        Takes any iterable, one item at a time: memory stays constant. Where it gives one key twice,
        the later one stays.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    def update(
        self,
        key: PostKey,
        *changes: Change,
        set: PostChanges | None = None,
        when: Condition | None = None,
    ) -> Post:
        """Change some attributes of the post with this key.

        Updates table `forum`: `pk` = `thread#{thread_id}` and `sk` = `post#{posted_at}#{author}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: PostKey, *, when: Condition | None = None) -> Post | None:
        """Delete the post with this key.

        Deletes from table `forum`: `pk` = `thread#{thread_id}` and `sk` =
        `post#{posted_at}#{author}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return self._link.run(requests.delete(self._link.context, key, when=when))

    def delete_many(
        self, keys: Iterable[PostKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the posts with these keys; those that are not there do no harm.

        Deletes from table `forum`: `pk` = `thread#{thread_id}` and `sk` =
        `post#{posted_at}#{author}`. Takes any iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    def delete_post(self, thread_id: UUID, posted_at: datetime, author: str) -> Post | None:
        """Delete post.

        Access pattern `delete_post` deletes from table `forum`: `pk` = `thread#{thread_id}` and
        `sk` = `post#{posted_at}#{author}`.
        Costs one round trip. Returns what was deleted, or None.
        """
        return self._link.run(
            requests.delete_post(self._link.context, thread_id, posted_at, author)
        )


class PostRepository(PostReader, PostWriter):
    """Reads and writes Post items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
