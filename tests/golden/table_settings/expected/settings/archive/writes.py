"""Writes of archive in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import ARCHIVE
from .model import Archive, ArchiveChanges, ArchiveCreate, ArchiveKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class ArchiveWrites(Intents):
    """Writes of Archive items in a transaction."""

    def create(self, item: ArchiveCreate) -> Pending[Archive]:
        """Write a new archive."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: ArchiveCreate, *, when: Condition | None = None) -> Pending[Archive]:
        """Write this archive, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: ArchiveKey,
        *changes: Change,
        set: ArchiveChanges | None = None,
        when: Condition | None = None,
    ) -> Pending[Archive]:
        """Change some attributes of the archive with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: ArchiveKey, *, when: Condition | None = None) -> Pending[Archive | None]:
        """Delete the archive with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: ArchiveKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(ARCHIVE, self._collector.context, key, when=when, exists=exists)
        )

    def archive_stream(self, item: ArchiveCreate) -> Pending[Archive]:
        """Archive stream."""
        return self._collector.add(requests.archive_stream(self._collector.context, item))
