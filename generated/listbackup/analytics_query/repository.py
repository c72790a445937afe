"""Repositories of analytics query, for callers that wait."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import HidingShell

from . import requests
from .model import AnalyticsQuery, AnalyticsQueryChanges, AnalyticsQueryCreate, AnalyticsQueryKey

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dynarepo import Change, Condition, Pages, Range, Request
    from dynarepo.batches import BatchReport, OnInvalidItem, OnProgress


class AnalyticsQueryReader(HidingShell):
    """Reads AnalyticsQuery items."""

    def at(self, key: AnalyticsQueryKey) -> Request[AnalyticsQuery | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    def get(self, key: AnalyticsQueryKey, *, consistent: bool = False) -> AnalyticsQuery | None:
        """Read the analytics query with this key.

        Reads table `listbackup`: `PK` = `USER#{user_id}` and `SK` = `QUERY#{asked_at}#{query_id}`.
        Costs one round trip. Returns None when there is no such item. Items past their time to live
        count as gone.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))

    def get_many(
        self,
        keys: Iterable[AnalyticsQueryKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[AnalyticsQuery | None]:
        """Read the analytics queries with these keys, in their order; None where there is none.

        Reads table `listbackup`: `PK` = `USER#{user_id}` and `SK` = `QUERY#{asked_at}#{query_id}`.
        A key that comes twice is read once.
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
        keys: Iterable[AnalyticsQueryKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> Iterator[AnalyticsQuery | None]:
        """Read the analytics queries with these keys as they are taken, in constant memory.

        Reads table `listbackup`: `PK` = `USER#{user_id}` and `SK` = `QUERY#{asked_at}#{query_id}`.
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

    def list_user_queries(
        self,
        user_id: str,
        *,
        asked_at: Range[datetime] | None = None,
        account_id: UUID | None = None,
    ) -> Pages[AnalyticsQuery]:
        """List what a user asked, newest first.

        Access pattern `list_user_queries` queries table `listbackup`: `PK` = `USER#{user_id}` and
        `SK` within `QUERY#{asked_at}#{query_id}` (a range of `asked_at` if given).
        Results come in descending order of the sort key.
        Keeps items where `account_id = :account_id?`; the others are read, and paid for, too.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `AnalyticsQuery` items, read lazily.
        """
        return self._link.pages(
            requests.list_user_queries(
                self._link.context, user_id, asked_at=asked_at, account_id=account_id
            )
        )

    def list_account_queries(
        self, account_id: UUID, *, asked_at: Range[datetime] | None = None
    ) -> Pages[AnalyticsQuery]:
        """List what was asked about an account, newest first.

        Access pattern `list_account_queries` queries index `GSI1`: `GSI1PK` =
        `ACCOUNT#{account_id}` and `GSI1SK` within `QUERY#{asked_at}` (a range of `asked_at` if
        given).
        Results come in descending order of the sort key.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `AnalyticsQuery` items, read lazily.
        """
        return self._link.pages(
            requests.list_account_queries(self._link.context, account_id, asked_at=asked_at)
        )

    def list_slow_account_queries(
        self, account_id: UUID, *, since: datetime, at_least: float = 1000.0
    ) -> Pages[AnalyticsQuery]:
        """List an account's questions that took long.

        Access pattern `list_slow_account_queries` queries index `GSI1`: `GSI1PK` =
        `ACCOUNT#{account_id}` and `GSI1SK` within `QUERY#{asked_at}` (`asked_at >= :since`).
        Results come in ascending order of the sort key.
        Keeps items where `milliseconds >= :at_least`; the others are read, and paid for, too.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `AnalyticsQuery` items, read lazily.
        `at_least`: Milliseconds.
        """
        return self._link.pages(
            requests.list_slow_account_queries(
                self._link.context, account_id, at_least=at_least, since=since
            )
        )

    def find_account_queries(self, account_id: UUID, *, text: str) -> Pages[AnalyticsQuery]:
        """List an account's questions that hold a text, newest first.

        Access pattern `find_account_queries` queries index `GSI1`: `GSI1PK` =
        `ACCOUNT#{account_id}` and `GSI1SK` within `QUERY#{asked_at}`.
        Results come in descending order of the sort key.
        Keeps items where `contains(question, :text)`; the others are read, and paid for, too.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `AnalyticsQuery` items, read lazily.
        """
        return self._link.pages(
            requests.find_account_queries(self._link.context, account_id, text=text)
        )

    def count_account_queries(self, account_id: UUID, *, start: datetime, end: datetime) -> int:
        """Count the questions about an account in a span of time.

        Access pattern `count_account_queries` queries index `GSI1`: `GSI1PK` =
        `ACCOUNT#{account_id}` and `GSI1SK` within `QUERY#{asked_at}` (`asked_at BETWEEN :start AND
        :end`).
        Results come in ascending order of the sort key.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, every page; eventually consistent.
        Returns how many there are; counting reads them all.
        """
        return self._link.pages(
            requests.count_account_queries(self._link.context, account_id, start=start, end=end)
        ).count()

    def count_user_queries(self, user_id: str, *, since: datetime) -> int:
        """Count what a user asked since a time.

        Access pattern `count_user_queries` queries table `listbackup`: `PK` = `USER#{user_id}` and
        `SK` within `QUERY#{asked_at}#{query_id}` (`asked_at >= :since`).
        Results come in ascending order of the sort key.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, every page; eventually consistent.
        Returns how many there are; counting reads them all.
        """
        return self._link.pages(
            requests.count_user_queries(self._link.context, user_id, since=since)
        ).count()


class AnalyticsQueryWriter(HidingShell):
    """Writes AnalyticsQuery items."""

    def create(self, item: AnalyticsQueryCreate) -> AnalyticsQuery:
        """Write a new analytics query.

        Writes to table `listbackup`: `PK` = `USER#{user_id}` and `SK` =
        `QUERY#{asked_at}#{query_id}`.
        Costs one round trip. Raises AlreadyExists when the key is taken. An item past its time to
        live counts as gone.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(self, item: AnalyticsQueryCreate, *, when: Condition | None = None) -> AnalyticsQuery:
        """Write this analytics query, replacing one that exists.

        Writes to table `listbackup`: `PK` = `USER#{user_id}` and `SK` =
        `QUERY#{asked_at}#{query_id}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return self._link.run(requests.put(self._link.context, item, when=when))

    def put_many(
        self,
        items: Iterable[AnalyticsQueryCreate],
        *,
        at_once: int = 1,
        progress: OnProgress | None = None,
    ) -> BatchReport:
        """Write these analytics queries, replacing those that exist.

        Writes to table `listbackup`: `PK` = `USER#{user_id}` and `SK` =
        `QUERY#{asked_at}#{query_id}`. Takes any iterable, one item at a time: memory stays
        constant. Where it gives one key twice, the later one stays.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    def update(
        self,
        key: AnalyticsQueryKey,
        *changes: Change,
        set: AnalyticsQueryChanges | None = None,
        when: Condition | None = None,
    ) -> AnalyticsQuery:
        """Change some attributes of the analytics query with this key.

        Updates table `listbackup`: `PK` = `USER#{user_id}` and `SK` =
        `QUERY#{asked_at}#{query_id}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    def delete(
        self, key: AnalyticsQueryKey, *, when: Condition | None = None
    ) -> AnalyticsQuery | None:
        """Delete the analytics query with this key.

        Deletes from table `listbackup`: `PK` = `USER#{user_id}` and `SK` =
        `QUERY#{asked_at}#{query_id}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return self._link.run(requests.delete(self._link.context, key, when=when))

    def delete_many(
        self,
        keys: Iterable[AnalyticsQueryKey],
        *,
        at_once: int = 1,
        progress: OnProgress | None = None,
    ) -> BatchReport:
        """Delete the analytics queries with these keys; those that are not there do no harm.

        Deletes from table `listbackup`: `PK` = `USER#{user_id}` and `SK` =
        `QUERY#{asked_at}#{query_id}`. Takes any iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )


class AnalyticsQueryRepository(AnalyticsQueryReader, AnalyticsQueryWriter):
    """Reads and writes AnalyticsQuery items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
