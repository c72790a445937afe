"""Writes of counter in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import COUNTER
from .model import Counter, CounterChanges, CounterCreate, CounterKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class CounterWrites(Intents):
    """Writes of Counter items in a transaction."""

    def create(self, item: CounterCreate) -> Pending[Counter]:
        """Write a new counter."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: CounterCreate, *, when: Condition | None = None) -> Pending[Counter]:
        """Write this counter, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: CounterKey,
        *changes: Change,
        set: CounterChanges | None = None,
        when: Condition | None = None,
    ) -> Pending[Counter]:
        """Change some attributes of the counter with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: CounterKey, *, when: Condition | None = None) -> Pending[Counter | None]:
        """Delete the counter with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: CounterKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(COUNTER, self._collector.context, key, when=when, exists=exists)
        )

    def count_up(self, name: str, *, by: int) -> Pending[Counter]:
        """Count up."""
        return self._collector.add(requests.count_up(self._collector.context, name, by=by))
