"""Writes of analytics status in a transaction."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from .._types import AnalyticType
from . import requests
from .codec import ANALYTICS_STATUS
from .model import (
    AnalyticsStatus,
    AnalyticsStatusChanges,
    AnalyticsStatusCreate,
    AnalyticsStatusKey,
    AnalyticsStatusProcessingPriority,
)

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class AnalyticsStatusWrites(Intents):
    """Writes of AnalyticsStatus items in a transaction."""

    def create(self, item: AnalyticsStatusCreate) -> Pending[AnalyticsStatus]:
        """Write a new analytics status."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(
        self, item: AnalyticsStatusCreate, *, when: Condition | None = None
    ) -> Pending[AnalyticsStatus]:
        """Write this analytics status, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: AnalyticsStatusKey,
        *changes: Change,
        set: AnalyticsStatusChanges | None = None,
        when: Condition | None = None,
    ) -> Pending[AnalyticsStatus]:
        """Change some attributes of the analytics status with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when)
        )

    def delete(
        self, key: AnalyticsStatusKey, *, when: Condition | None = None
    ) -> Pending[AnalyticsStatus | None]:
        """Delete the analytics status with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: AnalyticsStatusKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(
                ANALYTICS_STATUS, self._collector.context, key, when=when, exists=exists
            )
        )

    def mark_stale(
        self,
        user_id: str,
        analytic_type: AnalyticType,
        *,
        priority: AnalyticsStatusProcessingPriority,
        stale_since: datetime,
    ) -> Pending[AnalyticsStatus]:
        """Ask for an analysis, creating its status when there is none."""
        return self._collector.add(
            requests.mark_stale(
                self._collector.context,
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
    ) -> Pending[AnalyticsStatus]:
        """Record a computation, unless the data changed after it started."""
        return self._collector.add(
            requests.mark_computed(
                self._collector.context,
                user_id,
                analytic_type,
                started_at=started_at,
                finished_at=finished_at,
            )
        )

    def record_failure(
        self, user_id: str, analytic_type: AnalyticType, *, error: str
    ) -> Pending[AnalyticsStatus]:
        """Record that a computation failed."""
        return self._collector.add(
            requests.record_failure(self._collector.context, user_id, analytic_type, error=error)
        )
