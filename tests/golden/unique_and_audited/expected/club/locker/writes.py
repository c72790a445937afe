"""Writes of locker in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import LOCKER
from .model import Locker, LockerChanges, LockerCreate, LockerKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class LockerWrites(Intents):
    """Writes of Locker items in a transaction."""

    def create(self, item: LockerCreate) -> Pending[Locker]:
        """Write a new locker."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: LockerCreate, *, when: Condition | None = None) -> Pending[Locker]:
        """Write this locker, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: LockerKey,
        *changes: Change,
        set: LockerChanges | None = None,
        when: Condition | None = None,
    ) -> Pending[Locker]:
        """Change some attributes of the locker with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: LockerKey, *, when: Condition | None = None) -> Pending[Locker | None]:
        """Delete the locker with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: LockerKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(LOCKER, self._collector.context, key, when=when, exists=exists)
        )
