"""Writes of song in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import SONG
from .model import Song, SongChanges, SongCreate, SongKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class SongWrites(Intents):
    """Writes of Song items in a transaction."""

    def create(self, item: SongCreate) -> Pending[Song]:
        """Write a new song."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: SongCreate, *, when: Condition | None = None) -> Pending[Song]:
        """Write this song, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: SongKey,
        *changes: Change,
        set: SongChanges | None = None,
        when: Condition | None = None,
    ) -> Pending[Song]:
        """Change some attributes of the song with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: SongKey, *, when: Condition | None = None) -> Pending[Song | None]:
        """Delete the song with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: SongKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(SONG, self._collector.context, key, when=when, exists=exists)
        )
