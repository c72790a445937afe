"""Repositories of analytics data, for callers that await."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from dynarepo import AsyncShell

from .._types import AnalyticType
from . import requests
from .model import (
    AnalyticsData,
    AnalyticsDataChanges,
    AnalyticsDataCreate,
    AnalyticsDataKey,
    AnalyticsDataPeriod,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from dynarepo import AsyncPages, Change, Condition, Range, Request
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress


class AsyncAnalyticsDataReader(AsyncShell):
    """Reads AnalyticsData items."""

    def at(self, key: AnalyticsDataKey) -> Request[AnalyticsData | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: AnalyticsDataKey, *, consistent: bool = False) -> AnalyticsData | None:
        """Read the analytics data with this key.

        Reads table `analytics_data`: `userId` = `{user_id}` and `analyticKey` =
        `{analytic_type}#{period}#{period_start}#{account_scope}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    async def get_many(
        self,
        keys: Many[AnalyticsDataKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[AnalyticsData | None]:
        """Read the analytics datas with these keys, in their order; None where there is none.

        Reads table `analytics_data`: `userId` = `{user_id}` and `analyticKey` =
        `{analytic_type}#{period}#{period_start}#{account_scope}`. A key that comes twice is read
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
        keys: Many[AnalyticsDataKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> AsyncIterator[AnalyticsData | None]:
        """Read the analytics datas with these keys as they are taken, in constant memory.

        Reads table `analytics_data`: `userId` = `{user_id}` and `analyticKey` =
        `{analytic_type}#{period}#{period_start}#{account_scope}`. Gives an item, or None, for each
        key in order.
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

    async def get_analytics_data(
        self,
        user_id: str,
        analytic_type: AnalyticType,
        period: AnalyticsDataPeriod,
        period_start: date,
        account_scope: str,
        *,
        consistent: bool = False,
    ) -> AnalyticsData | None:
        """Read one result.

        Access pattern `get_analytics_data` reads table `analytics_data`: `userId` = `{user_id}` and
        `analyticKey` = `{analytic_type}#{period}#{period_start}#{account_scope}`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        """
        return await self._link.send(
            requests.get_analytics_data(
                self._link.context,
                user_id,
                analytic_type,
                period,
                period_start,
                account_scope,
                consistent=consistent,
            )
        )

    def list_analytics_data_for_user(
        self,
        user_id: str,
        *,
        analytic_type: AnalyticType | None = None,
        period: AnalyticsDataPeriod | None = None,
    ) -> AsyncPages[AnalyticsData]:
        """List a user's results, all or of one analysis and kind of period.

        Access pattern `list_analytics_data_for_user` queries table `analytics_data`: `userId` =
        `{user_id}` and `analyticKey` within
        `{analytic_type}#{period}#{period_start}#{account_scope}` (narrowed by `analytic_type`,
        `period`).
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `AnalyticsData` items, read lazily.
        """
        return self._link.pages(
            requests.list_analytics_data_for_user(
                self._link.context, user_id, analytic_type=analytic_type, period=period
            )
        )

    def list_analytics_over_time(
        self,
        user_id: str,
        analytic_type: AnalyticType,
        period: AnalyticsDataPeriod,
        *,
        period_start: Range[date] | None = None,
    ) -> AsyncPages[AnalyticsData]:
        """List the results of an analysis over a span of periods.

        Access pattern `list_analytics_over_time` queries table `analytics_data`: `userId` =
        `{user_id}` and `analyticKey` within
        `{analytic_type}#{period}#{period_start}#{account_scope}` (a range of `period_start` if
        given).
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `AnalyticsData` items, read lazily.
        """
        return self._link.pages(
            requests.list_analytics_over_time(
                self._link.context, user_id, analytic_type, period, period_start=period_start
            )
        )

    async def get_latest_analytics_data(
        self, user_id: str, analytic_type: AnalyticType, period: AnalyticsDataPeriod
    ) -> AnalyticsData | None:
        """The result for the newest period.

        Access pattern `get_latest_analytics_data` queries table `analytics_data`: `userId` =
        `{user_id}` and `analyticKey` within
        `{analytic_type}#{period}#{period_start}#{account_scope}`.
        Results come in descending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns the first `AnalyticsData`, or None.
        """
        return await self._link.pages(
            requests.get_latest_analytics_data(self._link.context, user_id, analytic_type, period)
        ).first()


class AsyncAnalyticsDataWriter(AsyncShell):
    """Writes AnalyticsData items."""

    async def create(self, item: AnalyticsDataCreate) -> AnalyticsData:
        """Write a new analytics data.

        Writes to table `analytics_data`: `userId` = `{user_id}` and `analyticKey` =
        `{analytic_type}#{period}#{period_start}#{account_scope}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(
        self, item: AnalyticsDataCreate, *, when: Condition | None = None
    ) -> AnalyticsData:
        """Write this analytics data, replacing one that exists.

        Writes to table `analytics_data`: `userId` = `{user_id}` and `analyticKey` =
        `{analytic_type}#{period}#{period_start}#{account_scope}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return await self._link.run(requests.put(self._link.context, item, when=when))

    async def put_many(
        self,
        items: Many[AnalyticsDataCreate],
        *,
        at_once: int = 1,
        progress: OnProgress | None = None,
    ) -> BatchReport:
        """Write these analytics datas, replacing those that exist.

        Writes to table `analytics_data`: `userId` = `{user_id}` and `analyticKey` =
        `{analytic_type}#{period}#{period_start}#{account_scope}`. Takes any iterable, one item at a
        time: memory stays constant. Where it gives one key twice, the later one stays.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    async def update(
        self,
        key: AnalyticsDataKey,
        *changes: Change,
        set: AnalyticsDataChanges | None = None,
        when: Condition | None = None,
        create_parents: bool = False,
    ) -> AnalyticsData:
        """Change some attributes of the analytics data with this key.

        Updates table `analytics_data`: `userId` = `{user_id}` and `analyticKey` =
        `{analytic_type}#{period}#{period_start}#{account_scope}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        With `create_parents`, maps that are missing around a nested change are created, which reads
        first as well; what somebody else creates meanwhile is kept.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return await self._link.run(
            requests.update(
                self._link.context, key, *changes, set=set, when=when, create_parents=create_parents
            )
        )

    async def delete(
        self, key: AnalyticsDataKey, *, when: Condition | None = None
    ) -> AnalyticsData | None:
        """Delete the analytics data with this key.

        Deletes from table `analytics_data`: `userId` = `{user_id}` and `analyticKey` =
        `{analytic_type}#{period}#{period_start}#{account_scope}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return await self._link.run(requests.delete(self._link.context, key, when=when))

    async def delete_many(
        self, keys: Many[AnalyticsDataKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the analytics datas with these keys; those that are not there do no harm.

        Deletes from table `analytics_data`: `userId` = `{user_id}` and `analyticKey` =
        `{analytic_type}#{period}#{period_start}#{account_scope}`. Takes any iterable, one key at a
        time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    async def store_newer_analytics_data(
        self, item: AnalyticsDataCreate, *, computed_before: datetime
    ) -> AnalyticsData:
        """Store a result unless one is there that was computed later.

        Access pattern `store_newer_analytics_data` writes or replaces an item of table
        `analytics_data`: `userId` = `{user_id}` and `analyticKey` =
        `{analytic_type}#{period}#{period_start}#{account_scope}`.
        Only while `attribute_not_exists(computed_at) OR computed_at < :computed_before`, else
        raises ConditionFailed.
        Costs one round trip. Returns the item as it is then.
        """
        return await self._link.run(
            requests.store_newer_analytics_data(
                self._link.context, item, computed_before=computed_before
            )
        )

    async def delete_analytics_data(
        self,
        user_id: str,
        analytic_type: AnalyticType,
        period: AnalyticsDataPeriod,
        period_start: date,
        account_scope: str,
    ) -> AnalyticsData | None:
        """Delete one result.

        Access pattern `delete_analytics_data` deletes from table `analytics_data`: `userId` =
        `{user_id}` and `analyticKey` = `{analytic_type}#{period}#{period_start}#{account_scope}`.
        Costs one round trip. Returns what was deleted, or None.
        """
        return await self._link.run(
            requests.delete_analytics_data(
                self._link.context, user_id, analytic_type, period, period_start, account_scope
            )
        )


class AsyncAnalyticsDataRepository(AsyncAnalyticsDataReader, AsyncAnalyticsDataWriter):
    """Reads and writes AnalyticsData items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
