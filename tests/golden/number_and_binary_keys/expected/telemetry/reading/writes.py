"""Writes of reading in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import READING
from .model import Reading, ReadingChanges, ReadingCreate, ReadingKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class ReadingWrites(Intents):
    """Writes of Reading items in a transaction."""

    def create(self, item: ReadingCreate) -> Pending[Reading]:
        """Write a new reading."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: ReadingCreate, *, when: Condition | None = None) -> Pending[Reading]:
        """Write this reading, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: ReadingKey,
        *changes: Change,
        set: ReadingChanges | None = None,
        when: Condition | None = None,
    ) -> Pending[Reading]:
        """Change some attributes of the reading with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: ReadingKey, *, when: Condition | None = None) -> Pending[Reading | None]:
        """Delete the reading with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: ReadingKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(READING, self._collector.context, key, when=when, exists=exists)
        )
