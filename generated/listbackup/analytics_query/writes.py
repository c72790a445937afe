"""Writes of analytics query in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import ANALYTICS_QUERY
from .model import AnalyticsQuery, AnalyticsQueryChanges, AnalyticsQueryCreate, AnalyticsQueryKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class AnalyticsQueryWrites(Intents):
    """Writes of AnalyticsQuery items in a transaction."""

    def create(self, item: AnalyticsQueryCreate) -> Pending[AnalyticsQuery]:
        """Write a new analytics query."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(
        self, item: AnalyticsQueryCreate, *, when: Condition | None = None
    ) -> Pending[AnalyticsQuery]:
        """Write this analytics query, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: AnalyticsQueryKey,
        *changes: Change,
        set: AnalyticsQueryChanges | None = None,
        when: Condition | None = None,
    ) -> Pending[AnalyticsQuery]:
        """Change some attributes of the analytics query with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when)
        )

    def delete(
        self, key: AnalyticsQueryKey, *, when: Condition | None = None
    ) -> Pending[AnalyticsQuery | None]:
        """Delete the analytics query with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: AnalyticsQueryKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(
                ANALYTICS_QUERY, self._collector.context, key, when=when, exists=exists
            )
        )
