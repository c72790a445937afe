"""Writes of snapshot in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import SNAPSHOT
from .model import Snapshot, SnapshotCreate, SnapshotKey

if TYPE_CHECKING:
    from dynarepo import Condition, Pending


class SnapshotWrites(Intents):
    """Writes of Snapshot items in a transaction."""

    def put(self, item: SnapshotCreate, *, when: Condition | None = None) -> Pending[Snapshot]:
        """Write this snapshot, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def check(
        self, key: SnapshotKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(SNAPSHOT, self._collector.context, key, when=when, exists=exists)
        )

    def put_newer(self, item: SnapshotCreate, *, number: int) -> Pending[Snapshot]:
        """Put newer."""
        return self._collector.add(requests.put_newer(self._collector.context, item, number=number))
