"""Repositories of rank, for callers that wait."""

from datetime import datetime
from decimal import Decimal

from dynarepo import Change, Condition, Pages, Range, Shell

from . import requests
from .model import Rank, RankChanges, RankCreate, RankKey


class RankReader(Shell):
    """Reads Rank items."""

    def get(self, key: RankKey, *, consistent: bool = False) -> Rank | None:
        """Read the rank with this key.

        Reads table `ranking`: `pk` = `season#{season}` and `sk` = `rank#{rank:06d}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))

    def get_rank(self, season: int, rank: int, *, consistent: bool = False) -> Rank | None:
        """Get rank.

        Access pattern `get_rank` reads table `ranking`: `pk` = `season#{season}` and `sk` =
        `rank#{rank:06d}`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        """
        return self._link.send(
            requests.get_rank(self._link.context, season, rank, consistent=consistent)
        )

    def list_ranks(self, season: int, *, rank: Range[int] | None = None) -> Pages[Rank]:
        """List ranks.

        Access pattern `list_ranks` queries table `ranking`: `pk` = `season#{season}` and `sk`
        within `rank#{rank:06d}` (a range of `rank` if given).
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Rank` items, read lazily.
        """
        return self._link.pages(requests.list_ranks(self._link.context, season, rank=rank))

    def list_top(self, season: int, *, last: int) -> Pages[Rank]:
        """List top.

        Access pattern `list_top` queries table `ranking`: `pk` = `season#{season}` and `sk` within
        `rank#{rank:06d}` (`rank <= :last`).
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Rank` items, read lazily, at most 10 of them.
        """
        return self._link.pages(requests.list_top(self._link.context, season, last=last))

    def list_balances(self, player: str, *, balance: Range[Decimal] | None = None) -> Pages[Rank]:
        """List balances.

        Access pattern `list_balances` queries index `gsi1`: `gsi1pk` = `player#{player}` and
        `gsi1sk` within `balance#{balance:ordered}#{joined:010d}` (a range of `balance` if given).
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Rank` items, read lazily.
        """
        return self._link.pages(requests.list_balances(self._link.context, player, balance=balance))

    def list_debts(self, player: str, *, limit_: Decimal) -> Pages[Rank]:
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
    ) -> Pages[Rank]:
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


class RankWriter(Shell):
    """Writes Rank items."""

    def create(self, item: RankCreate) -> Rank:
        """Write a new rank.

        Writes to table `ranking`: `pk` = `season#{season}` and `sk` = `rank#{rank:06d}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(self, item: RankCreate, *, when: Condition | None = None) -> Rank:
        """Write this rank, replacing one that exists.

        Writes to table `ranking`: `pk` = `season#{season}` and `sk` = `rank#{rank:06d}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return self._link.run(requests.put(self._link.context, item, when=when))

    def update(
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
        return self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: RankKey, *, when: Condition | None = None) -> Rank | None:
        """Delete the rank with this key.

        Deletes from table `ranking`: `pk` = `season#{season}` and `sk` = `rank#{rank:06d}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return self._link.run(requests.delete(self._link.context, key, when=when))


class RankRepository(RankReader, RankWriter):
    """Reads and writes Rank items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
