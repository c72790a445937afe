"""Repositories of paper, for callers that await."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import AsyncShell
from dynarepo.tenancy import checked_caller

from . import requests
from .model import Paper, PaperChanges, PaperCreate, PaperKey

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from typing import Self

    from dynarepo import Change, Condition, Match, Request
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress


class AsyncPaperReader(AsyncShell):
    """Reads Paper items of one tenant."""

    def at(self, key: PaperKey) -> Request[Paper | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: PaperKey, *, consistent: bool = False) -> Paper | None:
        """Read the paper with this key.

        Reads table `papers`: `pk` = `tenant#{tenant_id}#{paper_id}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    async def get_many(
        self,
        keys: Many[PaperKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Paper | None]:
        """Read the papers with these keys, in their order; None where there is none.

        Reads table `papers`: `pk` = `tenant#{tenant_id}#{paper_id}`. A key that comes twice is read
        once.
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
        keys: Many[PaperKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> AsyncIterator[Paper | None]:
        """Read the papers with these keys as they are taken, in constant memory.

        Reads table `papers`: `pk` = `tenant#{tenant_id}#{paper_id}`. Gives an item, or None, for
        each key in order.
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

    async def find_papers(self, text: list[float], *, limit: int = 10) -> list[Match[Paper]]:
        """Find papers.

        Access pattern `find_papers` searches vector index `by_text` of table `papers` by cosine.
        Costs one round trip; eventually consistent.
        Returns the `limit` most similar `Paper` items with their scores, the smallest distance
        first.
        """
        return await self._link.send(requests.find_papers(self._link.context, text, limit=limit))

    async def find_papers_of(
        self, text: list[float], author_id: str, *, limit: int = 10
    ) -> list[Match[Paper]]:
        """Find papers of.

        Access pattern `find_papers_of` searches vector index `by_text` of table `papers` by cosine.
        Costs one round trip; eventually consistent.
        Returns the `limit` most similar `Paper` items with their scores, the smallest distance
        first.
        """
        return await self._link.send(
            requests.find_papers_of(self._link.context, text, author_id, limit=limit)
        )

    def owned_by(self, author_id: str) -> Self:
        """The same repository for the items of one `author_id`.

        Reads and writes of an item that belongs to somebody else raise NotAuthorized; queries find
        only the owner's items. Choosing an owner costs nothing.
        """
        return self._bound(owner=checked_caller(author_id, str, "author_id"))


class AsyncPaperWriter(AsyncShell):
    """Writes Paper items of one tenant."""

    async def create(self, item: PaperCreate) -> Paper:
        """Write a new paper.

        Writes to table `papers`: `pk` = `tenant#{tenant_id}#{paper_id}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(self, item: PaperCreate, *, when: Condition | None = None) -> Paper:
        """Write this paper, replacing one that exists.

        Writes to table `papers`: `pk` = `tenant#{tenant_id}#{paper_id}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return await self._link.run(requests.put(self._link.context, item, when=when))

    async def put_many(
        self, items: Many[PaperCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these papers, replacing those that exist.

        Writes to table `papers`: `pk` = `tenant#{tenant_id}#{paper_id}`. Takes any iterable, one
        item at a time: memory stays constant. Where it gives one key twice, the later one stays.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help. In a repository of one owner each has a condition, and goes by
        itself, in one round trip.
        """
        return await self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    async def update(
        self,
        key: PaperKey,
        *changes: Change,
        set: PaperChanges | None = None,
        when: Condition | None = None,
    ) -> Paper:
        """Change some attributes of the paper with this key.

        Updates table `papers`: `pk` = `tenant#{tenant_id}#{paper_id}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return await self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    async def delete(self, key: PaperKey, *, when: Condition | None = None) -> Paper | None:
        """Delete the paper with this key.

        Deletes from table `papers`: `pk` = `tenant#{tenant_id}#{paper_id}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return await self._link.run(requests.delete(self._link.context, key, when=when))

    async def delete_many(
        self, keys: Many[PaperKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the papers with these keys; those that are not there do no harm.

        Deletes from table `papers`: `pk` = `tenant#{tenant_id}#{paper_id}`. Takes any iterable, one
        key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help. In a repository of one owner each has a condition, and goes by
        itself, in one round trip.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    def owned_by(self, author_id: str) -> Self:
        """The same repository for the items of one `author_id`.

        Reads and writes of an item that belongs to somebody else raise NotAuthorized; queries find
        only the owner's items. Choosing an owner costs nothing.
        """
        return self._bound(owner=checked_caller(author_id, str, "author_id"))


class AsyncPaperRepository(AsyncPaperReader, AsyncPaperWriter):
    """Reads and writes Paper items of one tenant.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
