"""Writes of note in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import NOTE
from .model import Note, NoteChanges, NoteCreate, NoteKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class NoteWrites(Intents):
    """Writes of Note items in a transaction."""

    def create(self, item: NoteCreate) -> Pending[Note]:
        """Write a new note."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: NoteCreate, *, when: Condition | None = None) -> Pending[Note]:
        """Write this note, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: NoteKey,
        *changes: Change,
        set: NoteChanges | None = None,
        when: Condition | None = None,
    ) -> Pending[Note]:
        """Change some attributes of the note with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: NoteKey, *, when: Condition | None = None) -> Pending[Note | None]:
        """Delete the note with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def restore(self, key: NoteKey, *, when: Condition | None = None) -> Pending[Note]:
        """Take the deletion of the note with this key back."""
        return self._collector.add(requests.restore(self._collector.context, key, when=when))

    def purge(self, key: NoteKey, *, when: Condition | None = None) -> Pending[Note | None]:
        """Remove the note with this key for good, whether or not it is deleted."""
        return self._collector.add(requests.purge(self._collector.context, key, when=when))

    def check(
        self, key: NoteKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(NOTE, self._collector.context, key, when=when, exists=exists)
        )
