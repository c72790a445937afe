"""Writes of rank in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import RANK
from .model import Rank, RankChanges, RankCreate, RankKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class RankWrites(Intents):
    """Writes of Rank items in a transaction."""

    def create(self, item: RankCreate) -> Pending[Rank]:
        """Write a new rank."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: RankCreate, *, when: Condition | None = None) -> Pending[Rank]:
        """Write this rank, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: RankKey,
        *changes: Change,
        set: RankChanges | None = None,
        when: Condition | None = None,
    ) -> Pending[Rank]:
        """Change some attributes of the rank with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: RankKey, *, when: Condition | None = None) -> Pending[Rank | None]:
        """Delete the rank with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: RankKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(RANK, self._collector.context, key, when=when, exists=exists)
        )
