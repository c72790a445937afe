"""Writes of lending in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import LENDING
from .model import Lending, LendingChanges, LendingCreate, LendingKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class LendingWrites(Intents):
    """Writes of Lending items in a transaction."""

    def create(self, item: LendingCreate) -> Pending[Lending]:
        """Write a new lending."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: LendingCreate, *, when: Condition | None = None) -> Pending[Lending]:
        """Write this lending, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: LendingKey,
        *changes: Change,
        set: LendingChanges | None = None,
        when: Condition | None = None,
    ) -> Pending[Lending]:
        """Change some attributes of the lending with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: LendingKey, *, when: Condition | None = None) -> Pending[Lending | None]:
        """Delete the lending with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: LendingKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(LENDING, self._collector.context, key, when=when, exists=exists)
        )
