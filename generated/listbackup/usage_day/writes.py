"""Writes of usage day in a transaction."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Intents, writes

from . import requests
from .codec import USAGE_DAY
from .model import UsageDay, UsageDayChanges, UsageDayCreate, UsageDayKey, UsageDayMetric

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class UsageDayWrites(Intents):
    """Writes of UsageDay items in a transaction."""

    def create(self, item: UsageDayCreate) -> Pending[UsageDay]:
        """Write a new usage day."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: UsageDayCreate, *, when: Condition | None = None) -> Pending[UsageDay]:
        """Write this usage day, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: UsageDayKey,
        *changes: Change,
        set: UsageDayChanges | None = None,
        when: Condition | None = None,
    ) -> Pending[UsageDay]:
        """Change some attributes of the usage day with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when)
        )

    def delete(
        self, key: UsageDayKey, *, when: Condition | None = None
    ) -> Pending[UsageDay | None]:
        """Delete the usage day with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: UsageDayKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(USAGE_DAY, self._collector.context, key, when=when, exists=exists)
        )

    def add_usage(
        self,
        account_id: UUID,
        metric: UsageDayMetric,
        day: date,
        *,
        user_id: str,
        expires_at: datetime,
        amount: Decimal,
    ) -> Pending[UsageDay]:
        """Count use, from nothing on a new day."""
        return self._collector.add(
            requests.add_usage(
                self._collector.context,
                account_id,
                metric,
                day,
                user_id=user_id,
                expires_at=expires_at,
                amount=amount,
            )
        )
