"""Writes of analytics data in a transaction."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from .._types import AnalyticType
from . import requests
from .codec import ANALYTICS_DATA
from .model import (
    AnalyticsData,
    AnalyticsDataChanges,
    AnalyticsDataCreate,
    AnalyticsDataKey,
    AnalyticsDataPeriod,
)

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class AnalyticsDataWrites(Intents):
    """Writes of AnalyticsData items in a transaction."""

    def create(self, item: AnalyticsDataCreate) -> Pending[AnalyticsData]:
        """Write a new analytics data."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(
        self, item: AnalyticsDataCreate, *, when: Condition | None = None
    ) -> Pending[AnalyticsData]:
        """Write this analytics data, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: AnalyticsDataKey,
        *changes: Change,
        set: AnalyticsDataChanges | None = None,
        when: Condition | None = None,
        create_parents: bool = False,
    ) -> Pending[AnalyticsData]:
        """Change some attributes of the analytics data with this key."""
        return self._collector.add(
            requests.update(
                self._collector.context,
                key,
                *changes,
                set=set,
                when=when,
                create_parents=create_parents,
            )
        )

    def delete(
        self, key: AnalyticsDataKey, *, when: Condition | None = None
    ) -> Pending[AnalyticsData | None]:
        """Delete the analytics data with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: AnalyticsDataKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(
                ANALYTICS_DATA, self._collector.context, key, when=when, exists=exists
            )
        )

    def store_newer_analytics_data(
        self, item: AnalyticsDataCreate, *, computed_before: datetime
    ) -> Pending[AnalyticsData]:
        """Store a result unless one is there that was computed later."""
        return self._collector.add(
            requests.store_newer_analytics_data(
                self._collector.context, item, computed_before=computed_before
            )
        )

    def delete_analytics_data(
        self,
        user_id: str,
        analytic_type: AnalyticType,
        period: AnalyticsDataPeriod,
        period_start: date,
        account_scope: str,
    ) -> Pending[AnalyticsData | None]:
        """Delete one result."""
        return self._collector.add(
            requests.delete_analytics_data(
                self._collector.context, user_id, analytic_type, period, period_start, account_scope
            )
        )
