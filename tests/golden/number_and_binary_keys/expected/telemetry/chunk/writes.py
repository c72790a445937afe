"""Writes of chunk in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import CHUNK
from .model import Chunk, ChunkChanges, ChunkCreate, ChunkKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class ChunkWrites(Intents):
    """Writes of Chunk items in a transaction."""

    def create(self, item: ChunkCreate) -> Pending[Chunk]:
        """Write a new chunk."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: ChunkCreate, *, when: Condition | None = None) -> Pending[Chunk]:
        """Write this chunk, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: ChunkKey,
        *changes: Change,
        set: ChunkChanges | None = None,
        when: Condition | None = None,
    ) -> Pending[Chunk]:
        """Change some attributes of the chunk with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: ChunkKey, *, when: Condition | None = None) -> Pending[Chunk | None]:
        """Delete the chunk with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: ChunkKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(CHUNK, self._collector.context, key, when=when, exists=exists)
        )
