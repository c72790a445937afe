"""Writes of entry in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import ENTRY
from .model import Entry, EntryChanges, EntryCreate, EntryKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class EntryWrites(Intents):
    """Writes of Entry items in a transaction."""

    def create(self, item: EntryCreate) -> Pending[Entry]:
        """Write a new entry."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: EntryCreate, *, when: Condition | None = None) -> Pending[Entry]:
        """Write this entry, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: EntryKey,
        *changes: Change,
        set: EntryChanges | None = None,
        when: Condition | None = None,
    ) -> Pending[Entry]:
        """Change some attributes of the entry with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: EntryKey, *, when: Condition | None = None) -> Pending[Entry | None]:
        """Delete the entry with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: EntryKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(ENTRY, self._collector.context, key, when=when, exists=exists)
        )
