"""Repositories of analytics status, for callers that wait."""

from datetime import datetime

from dynarepo import Change, Condition, Pages, Range, Shell

from .._types import AnalyticType
from . import requests
from .model import (
    AnalyticsStatus,
    AnalyticsStatusChanges,
    AnalyticsStatusCreate,
    AnalyticsStatusKey,
    AnalyticsStatusProcessingPriority,
)


class AnalyticsStatusReader(Shell):
    """Reads AnalyticsStatus items."""

    def get(self, key: AnalyticsStatusKey, *, consistent: bool = False) -> AnalyticsStatus | None:
        """Read the analytics status with this key.

        Reads table `analytics_status`: `userId` = `{user_id}` and `analyticType` =
        `{analytic_type}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))

    def get_analytics_status(
        self, user_id: str, analytic_type: AnalyticType
    ) -> AnalyticsStatus | None:
        """Read the status of one analysis.

        Access pattern `get_analytics_status` reads table `analytics_status`: `userId` = `{user_id}`
        and `analyticType` = `{analytic_type}`.
        Costs one round trip; strongly consistent. Returns None when there is no such item.
        """
        return self._link.send(
            requests.get_analytics_status(self._link.context, user_id, analytic_type)
        )

    def list_analytics_status_for_user(self, user_id: str) -> Pages[AnalyticsStatus]:
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
    ) -> Pages[AnalyticsStatus]:
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

    def count_stale_analytics(self, processing_priority: AnalyticsStatusProcessingPriority) -> int:
        """Count what waits for computation.

        Access pattern `count_stale_analytics` queries index `StaleAnalyticsIndex`: `staleQueue` =
        `{processing_priority}`.
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, every page; eventually consistent.
        Returns how many there are; counting reads them all.
        """
        return self._link.pages(
            requests.count_stale_analytics(self._link.context, processing_priority)
        ).count()


class AnalyticsStatusWriter(Shell):
    """Writes AnalyticsStatus items."""

    def create(self, item: AnalyticsStatusCreate) -> AnalyticsStatus:
        """Write a new analytics status.

        Writes to table `analytics_status`: `userId` = `{user_id}` and `analyticType` =
        `{analytic_type}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return self._link.run(requests.create(self._link.context, item))

    def put(self, item: AnalyticsStatusCreate, *, when: Condition | None = None) -> AnalyticsStatus:
        """Write this analytics status, replacing one that exists.

        Writes to table `analytics_status`: `userId` = `{user_id}` and `analyticType` =
        `{analytic_type}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return self._link.run(requests.put(self._link.context, item, when=when))

    def update(
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
        return self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    def delete(
        self, key: AnalyticsStatusKey, *, when: Condition | None = None
    ) -> AnalyticsStatus | None:
        """Delete the analytics status with this key.

        Deletes from table `analytics_status`: `userId` = `{user_id}` and `analyticType` =
        `{analytic_type}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return self._link.run(requests.delete(self._link.context, key, when=when))

    def mark_stale(
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
        return self._link.run(
            requests.mark_stale(
                self._link.context,
                user_id,
                analytic_type,
                priority=priority,
                stale_since=stale_since,
            )
        )

    def mark_computed(
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
        Costs two round trips: parts of the index keys are read first, and the write holds only if
        they have not changed meanwhile (it is tried again when they have).
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.mark_computed(
                self._link.context,
                user_id,
                analytic_type,
                started_at=started_at,
                finished_at=finished_at,
            )
        )

    def record_failure(
        self, user_id: str, analytic_type: AnalyticType, *, error: str
    ) -> AnalyticsStatus:
        """Record that a computation failed.

        Access pattern `record_failure` updates table `analytics_status`: `userId` = `{user_id}` and
        `analyticType` = `{analytic_type}`.
        Does `SET last_error = :error, failures = failures + 1`.
        Only while `computation_needed = true`, else raises ConditionFailed.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return self._link.run(
            requests.record_failure(self._link.context, user_id, analytic_type, error=error)
        )


class AnalyticsStatusRepository(AnalyticsStatusReader, AnalyticsStatusWriter):
    """Reads and writes AnalyticsStatus items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
