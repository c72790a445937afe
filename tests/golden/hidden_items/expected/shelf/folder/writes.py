"""Writes of folder in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import FOLDER
from .model import Folder, FolderChanges, FolderCreate, FolderKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class FolderWrites(Intents):
    """Writes of Folder items in a transaction."""

    def create(self, item: FolderCreate) -> Pending[Folder]:
        """Write a new folder."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: FolderCreate, *, when: Condition | None = None) -> Pending[Folder]:
        """Write this folder, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: FolderKey,
        *changes: Change,
        set: FolderChanges | None = None,
        when: Condition | None = None,
    ) -> Pending[Folder]:
        """Change some attributes of the folder with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: FolderKey, *, when: Condition | None = None) -> Pending[Folder | None]:
        """Delete the folder with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: FolderKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(FOLDER, self._collector.context, key, when=when, exists=exists)
        )
