"""Writes of paper in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import PAPER
from .model import Paper, PaperChanges, PaperCreate, PaperKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class PaperWrites(Intents):
    """Writes of Paper items in a transaction."""

    def create(self, item: PaperCreate) -> Pending[Paper]:
        """Write a new paper."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: PaperCreate, *, when: Condition | None = None) -> Pending[Paper]:
        """Write this paper, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: PaperKey,
        *changes: Change,
        set: PaperChanges | None = None,
        when: Condition | None = None,
    ) -> Pending[Paper]:
        """Change some attributes of the paper with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: PaperKey, *, when: Condition | None = None) -> Pending[Paper | None]:
        """Delete the paper with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: PaperKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(PAPER, self._collector.context, key, when=when, exists=exists)
        )
