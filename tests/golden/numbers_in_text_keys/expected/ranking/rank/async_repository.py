"""Repositories of rank, for callers that await."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from dynarepo import AsyncShell

from . import requests
from .model import Rank, RankChanges, RankCreate, RankKey

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from dynarepo import AsyncPages, Change, Condition, Range, Request
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress


class AsyncRankReader(AsyncShell):
    """Reads Rank items."""

    def at(self, key: RankKey) -> Request[Rank | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: RankKey, *, consistent: bool = False) -> Rank | None:
        """Read the rank with this key.

        Reads table `ranking`: `pk` = `season#{season}` and `sk` = `rank#{rank:06d}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    async def get_many(
        self,
        keys: Many[RankKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Rank | None]:
        """Read the ranks with these keys, in their order; None where there is none.

        Reads table `ranking`: `pk` = `season#{season}` and `sk` = `rank#{rank:06d}`. A key that
        comes twice is read once.
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
        keys: Many[RankKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> AsyncIterator[Rank | None]:
        """Read the ranks with these keys as they are taken, in constant memory.

        Reads table `ranking`: `pk` = `season#{season}` and `sk` = `rank#{rank:06d}`. Gives an item,
        or None, for each key in order.
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

    async def get_rank(self, season: int, rank: int, *, consistent: bool = False) -> Rank | None:
        """Get rank.

        Access pattern `get_rank` reads table `ranking`: `pk` = `season#{season}` and `sk` =
        `rank#{rank:06d}`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        """
        return await self._link.send(
            requests.get_rank(self._link.context, season, rank, consistent=consistent)
        )

    def list_ranks(self, season: int, *, rank: Range[int] | None = None) -> AsyncPages[Rank]:
        """List ranks.

        Access pattern `list_ranks` queries table `ranking`: `pk` = `season#{season}` and `sk`
        within `rank#{rank:06d}` (a range of `rank` if given).
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Rank` items, read lazily.
        """
        return self._link.pages(requests.list_ranks(self._link.context, season, rank=rank))

    def list_top(self, season: int, *, last: int) -> AsyncPages[Rank]:
        """List top.

        Access pattern `list_top` queries table `ranking`: `pk` = `season#{season}` and `sk` within
        `rank#{rank:06d}` (`rank <= :last`).
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Rank` items, read lazily, at most 10 of them.
        """
        return self._link.pages(requests.list_top(self._link.context, season, last=last))

    def list_balances(
        self, player: str, *, balance: Range[Decimal] | None = None
    ) -> AsyncPages[Rank]:
        """List balances.

        Access pattern `list_balances` queries index `gsi1`: `gsi1pk` = `player#{player}` and
        `gsi1sk` within `balance#{balance:ordered}#{joined:010d}` (a range of `balance` if given).
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Rank` items, read lazily.
        """
        return self._link.pages(requests.list_balances(self._link.context, player, balance=balance))

    def list_debts(self, player: str, *, limit_: Decimal) -> AsyncPages[Rank]:
        """List debts.

        Access pattern `list_debts` queries index `gsi1`: `gsi1pk` = `player#{player}` and `gsi1sk`
        within `balance#{balance:ordered}#{joined:010d}` (`balance < :limit_`).
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Rank` items, read lazily.
        """
        return self._link.pages(requests.list_debts(self._link.context, player, limit_=limit_))

    def list_joined(
        self, player: str, balance: Decimal, *, joined: Range[datetime] | None = None
    ) -> AsyncPages[Rank]:
        """List joined.

        Access pattern `list_joined` queries index `gsi1`: `gsi1pk` = `player#{player}` and `gsi1sk`
        within `balance#{balance:ordered}#{joined:010d}` (a range of `joined` if given).
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Rank` items, read lazily.
        """
        return self._link.pages(
            requests.list_joined(self._link.context, player, balance, joined=joined)
        )


class AsyncRankWriter(AsyncShell):
    """Writes Rank items."""

    async def create(self, item: RankCreate) -> Rank:
        """Write a new rank.

        Writes to table `ranking`: `pk` = `season#{season}` and `sk` = `rank#{rank:06d}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(self, item: RankCreate, *, when: Condition | None = None) -> Rank:
        """Write this rank, replacing one that exists.

        Writes to table `ranking`: `pk` = `season#{season}` and `sk` = `rank#{rank:06d}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return await self._link.run(requests.put(self._link.context, item, when=when))

    async def put_many(
        self, items: Many[RankCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these ranks, replacing those that exist.

        Writes to table `ranking`: `pk` = `season#{season}` and `sk` = `rank#{rank:06d}`. Takes any
        iterable, one item at a time: memory stays constant. Where it gives one key twice, the later
        one stays.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    async def update(
        self,
        key: RankKey,
        *changes: Change,
        set: RankChanges | None = None,
        when: Condition | None = None,
    ) -> Rank:
        """Change some attributes of the rank with this key.

        Updates table `ranking`: `pk` = `season#{season}` and `sk` = `rank#{rank:06d}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return await self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    async def delete(self, key: RankKey, *, when: Condition | None = None) -> Rank | None:
        """Delete the rank with this key.

        Deletes from table `ranking`: `pk` = `season#{season}` and `sk` = `rank#{rank:06d}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return await self._link.run(requests.delete(self._link.context, key, when=when))

    async def delete_many(
        self, keys: Many[RankKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the ranks with these keys; those that are not there do no harm.

        Deletes from table `ranking`: `pk` = `season#{season}` and `sk` = `rank#{rank:06d}`. Takes
        any iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )


class AsyncRankRepository(AsyncRankReader, AsyncRankWriter):
    """Reads and writes Rank items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
