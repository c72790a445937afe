"""Writes of score in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import SCORE
from .model import Score, ScoreChanges, ScoreCreate, ScoreKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class ScoreWrites(Intents):
    """Writes of Score items in a transaction."""

    def create(self, item: ScoreCreate) -> Pending[Score]:
        """Write a new score."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: ScoreCreate, *, when: Condition | None = None) -> Pending[Score]:
        """Write this score, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: ScoreKey,
        *changes: Change,
        set: ScoreChanges | None = None,
        when: Condition | None = None,
    ) -> Pending[Score]:
        """Change some attributes of the score with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: ScoreKey, *, when: Condition | None = None) -> Pending[Score | None]:
        """Delete the score with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: ScoreKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(SCORE, self._collector.context, key, when=when, exists=exists)
        )
