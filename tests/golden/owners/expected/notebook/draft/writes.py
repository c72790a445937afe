"""Writes of draft in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import DRAFT
from .model import Draft, DraftChanges, DraftCreate, DraftKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class DraftWrites(Intents):
    """Writes of Draft items in a transaction."""

    def create(self, item: DraftCreate) -> Pending[Draft]:
        """Write a new draft."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: DraftCreate, *, when: Condition | None = None) -> Pending[Draft]:
        """Write this draft, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: DraftKey,
        *changes: Change,
        set: DraftChanges | None = None,
        when: Condition | None = None,
    ) -> Pending[Draft]:
        """Change some attributes of the draft with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: DraftKey, *, when: Condition | None = None) -> Pending[Draft | None]:
        """Delete the draft with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: DraftKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(DRAFT, self._collector.context, key, when=when, exists=exists)
        )
