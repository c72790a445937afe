"""Repositories of analytics status, for callers that await."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from dynarepo import AsyncShell

from .._types import AnalyticType
from . import requests
from .model import (
    AnalyticsStatus,
    AnalyticsStatusChanges,
    AnalyticsStatusCreate,
    AnalyticsStatusKey,
    AnalyticsStatusProcessingPriority,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from dynarepo import AsyncPages, Change, Condition, Range, Request
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress


class AsyncAnalyticsStatusReader(AsyncShell):
    """Reads AnalyticsStatus items."""

    def at(self, key: AnalyticsStatusKey) -> Request[AnalyticsStatus | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(
        self, key: AnalyticsStatusKey, *, consistent: bool = False
    ) -> AnalyticsStatus | None:
        """Read the analytics status with this key.

        Reads table `analytics_status`: `userId` = `{user_id}` and `analyticType` =
        `{analytic_type}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    async def get_many(
        self,
        keys: Many[AnalyticsStatusKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[AnalyticsStatus | None]:
        """Read the analytics statuses with these keys, in their order; None where there is none.

        Reads table `analytics_status`: `userId` = `{user_id}` and `analyticType` =
        `{analytic_type}`. A key that comes twice is read once.
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
        keys: Many[AnalyticsStatusKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> AsyncIterator[AnalyticsStatus | None]:
        """Read the analytics statuses with these keys as they are taken, in constant memory.

        Reads table `analytics_status`: `userId` = `{user_id}` and `analyticType` =
        `{analytic_type}`. Gives an item, or None, for each key in order.
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

    async def get_analytics_status(
        self, user_id: str, analytic_type: AnalyticType
    ) -> AnalyticsStatus | None:
        """Read the status of one analysis.

        Access pattern `get_analytics_status` reads table `analytics_status`: `userId` = `{user_id}`
        and `analyticType` = `{analytic_type}`.
        Costs one round trip; strongly consistent. Returns None when there is no such item.
        """
        return await self._link.send(
            requests.get_analytics_status(self._link.context, user_id, analytic_type)
        )

    def list_analytics_status_for_user(self, user_id: str) -> AsyncPages[AnalyticsStatus]:
        """List the status of all analyses of a user.

        Access pattern `list_analytics_status_for_user` queries table `analytics_status`: `userId` =
        `{user_id}`.
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `AnalyticsStatus` items, read lazily.
        """
        return self._link.pages(
            requests.list_analytics_status_for_user(self._link.context, user_id)
        )

    def list_stale_analytics(
        self,
        processing_priority: AnalyticsStatusProcessingPriority,
        *,
        stale_since: Range[datetime] | None = None,
        most_failures: int = 5,
    ) -> AsyncPages[AnalyticsStatus]:
        """List what waits for computation, longest waiting first.

        Access pattern `list_stale_analytics` queries index `StaleAnalyticsIndex`: `staleQueue` =
        `{processing_priority}` and `staleSince` within `{stale_since}` (a range of `stale_since` if
        given).
        Results come in ascending order of the sort key.
        Keeps items where `failures < :most_failures`; the others are read, and paid for, too.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `AnalyticsStatus` items, read lazily.
        `most_failures`: Analyses that failed this often are left out.
        """
        return self._link.pages(
            requests.list_stale_analytics(
                self._link.context,
                processing_priority,
                stale_since=stale_since,
                most_failures=most_failures,
            )
        )

    async def count_stale_analytics(
        self, processing_priority: AnalyticsStatusProcessingPriority
    ) -> int:
        """Count what waits for computation.

        Access pattern `count_stale_analytics` queries index `StaleAnalyticsIndex`: `staleQueue` =
        `{processing_priority}`.
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, every page; eventually consistent.
        Returns how many there are; counting reads them all.
        """
        return await self._link.pages(
            requests.count_stale_analytics(self._link.context, processing_priority)
        ).count()

    def scan_overdue_analytics(
        self, *, before: datetime, segments: int = 4, max_units_per_second: float | None = None
    ) -> AsyncPages[AnalyticsStatus]:
        """Find what has waited for computation since before a time, whatever its priority.

        Access pattern `scan_overdue_analytics` scans table `analytics_status`: every item there is
        read and paid for.
        Keeps items where `computation_needed = true AND stale_since < :before`.
        Costs one round trip a page of up to 1 MB read in each segment; eventually consistent; in no
        order.
        `segments` parts are read side by side; a cursor is for as many as it was made with.
        `max_units_per_second` slows reading down to so many read capacity units.
        Returns `AnalyticsStatus` items, read lazily.
        """
        return self._link.pages(
            requests.scan_overdue_analytics(
                self._link.context,
                before=before,
                segments=segments,
                max_units_per_second=max_units_per_second,
            )
        )


class AsyncAnalyticsStatusWriter(AsyncShell):
    """Writes AnalyticsStatus items."""

    async def create(self, item: AnalyticsStatusCreate) -> AnalyticsStatus:
        """Write a new analytics status.

        Writes to table `analytics_status`: `userId` = `{user_id}` and `analyticType` =
        `{analytic_type}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(
        self, item: AnalyticsStatusCreate, *, when: Condition | None = None
    ) -> AnalyticsStatus:
        """Write this analytics status, replacing one that exists.

        Writes to table `analytics_status`: `userId` = `{user_id}` and `analyticType` =
        `{analytic_type}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return await self._link.run(requests.put(self._link.context, item, when=when))

    async def put_many(
        self,
        items: Many[AnalyticsStatusCreate],
        *,
        at_once: int = 1,
        progress: OnProgress | None = None,
    ) -> BatchReport:
        """Write these analytics statuses, replacing those that exist.

        Writes to table `analytics_status`: `userId` = `{user_id}` and `analyticType` =
        `{analytic_type}`. Takes any iterable, one item at a time: memory stays constant. Where it
        gives one key twice, the later one stays.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    async def update(
        self,
        key: AnalyticsStatusKey,
        *changes: Change,
        set: AnalyticsStatusChanges | None = None,
        when: Condition | None = None,
    ) -> AnalyticsStatus:
        """Change some attributes of the analytics status with this key.

        Updates table `analytics_status`: `userId` = `{user_id}` and `analyticType` =
        `{analytic_type}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return await self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    async def delete(
        self, key: AnalyticsStatusKey, *, when: Condition | None = None
    ) -> AnalyticsStatus | None:
        """Delete the analytics status with this key.

        Deletes from table `analytics_status`: `userId` = `{user_id}` and `analyticType` =
        `{analytic_type}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return await self._link.run(requests.delete(self._link.context, key, when=when))

    async def delete_many(
        self,
        keys: Many[AnalyticsStatusKey],
        *,
        at_once: int = 1,
        progress: OnProgress | None = None,
    ) -> BatchReport:
        """Delete the analytics statuses with these keys; those that are not there do no harm.

        Deletes from table `analytics_status`: `userId` = `{user_id}` and `analyticType` =
        `{analytic_type}`. Takes any iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    async def mark_stale(
        self,
        user_id: str,
        analytic_type: AnalyticType,
        *,
        priority: AnalyticsStatusProcessingPriority,
        stale_since: datetime,
    ) -> AnalyticsStatus:
        """Ask for an analysis, creating its status when there is none.

        Access pattern `mark_stale` updates table `analytics_status`: `userId` = `{user_id}` and
        `analyticType` = `{analytic_type}`.
        Does `SET computation_needed = true, processing_priority = :priority, stale_since =
        :stale_since`.
        Keeps the keys of `StaleAnalyticsIndex` in step.
        Costs one round trip.
        Returns the item as it is then; creates the item when there is none.
        """
        return await self._link.run(
            requests.mark_stale(
                self._link.context,
                user_id,
                analytic_type,
                priority=priority,
                stale_since=stale_since,
            )
        )

    async def mark_computed(
        self,
        user_id: str,
        analytic_type: AnalyticType,
        *,
        started_at: datetime,
        finished_at: datetime,
    ) -> AnalyticsStatus:
        """Record a computation, unless the data changed after it started.

        Access pattern `mark_computed` updates table `analytics_status`: `userId` = `{user_id}` and
        `analyticType` = `{analytic_type}`.
        Does `SET computation_needed = false, last_computed_at = :finished_at, failures = 0 REMOVE
        last_error`.
        Only while `stale_since <= :started_at`, else raises ConditionFailed.
        Keeps the keys of `StaleAnalyticsIndex` in step.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.mark_computed(
                self._link.context,
                user_id,
                analytic_type,
                started_at=started_at,
                finished_at=finished_at,
            )
        )

    async def record_failure(
        self, user_id: str, analytic_type: AnalyticType, *, error: str
    ) -> AnalyticsStatus:
        """Record that a computation failed.

        Access pattern `record_failure` updates table `analytics_status`: `userId` = `{user_id}` and
        `analyticType` = `{analytic_type}`.
        Does `SET last_error = :error, failures = failures + 1`.
        Only while `computation_needed = true`, else raises ConditionFailed.
        Raises OutOfRange when `failures` would pass a limit that is declared for it.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.record_failure(self._link.context, user_id, analytic_type, error=error)
        )


class AsyncAnalyticsStatusRepository(AsyncAnalyticsStatusReader, AsyncAnalyticsStatusWriter):
    """Reads and writes AnalyticsStatus items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
