"""Writes of holiday in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import HOLIDAY
from .model import Holiday, HolidayChanges, HolidayCreate, HolidayKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class HolidayWrites(Intents):
    """Writes of Holiday items in a transaction."""

    def create(self, item: HolidayCreate) -> Pending[Holiday]:
        """Write a new holiday."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: HolidayCreate, *, when: Condition | None = None) -> Pending[Holiday]:
        """Write this holiday, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: HolidayKey,
        *changes: Change,
        set: HolidayChanges | None = None,
        when: Condition | None = None,
    ) -> Pending[Holiday]:
        """Change some attributes of the holiday with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: HolidayKey, *, when: Condition | None = None) -> Pending[Holiday | None]:
        """Delete the holiday with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: HolidayKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(HOLIDAY, self._collector.context, key, when=when, exists=exists)
        )
