"""Writes of branch in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import BRANCH
from .model import Branch, BranchChanges, BranchCreate, BranchKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class BranchWrites(Intents):
    """Writes of Branch items in a transaction."""

    def create(self, item: BranchCreate) -> Pending[Branch]:
        """Write a new branch."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: BranchCreate, *, when: Condition | None = None) -> Pending[Branch]:
        """Write this branch, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: BranchKey,
        *changes: Change,
        set: BranchChanges | None = None,
        when: Condition | None = None,
    ) -> Pending[Branch]:
        """Change some attributes of the branch with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: BranchKey, *, when: Condition | None = None) -> Pending[Branch | None]:
        """Delete the branch with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: BranchKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(BRANCH, self._collector.context, key, when=when, exists=exists)
        )
