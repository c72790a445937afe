"""Writes of note in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import NOTE
from .model import Note, NoteKey

if TYPE_CHECKING:
    from dynarepo import Condition, Pending


class NoteWrites(Intents):
    """Writes of Note items in a transaction."""

    def delete(self, key: NoteKey, *, when: Condition | None = None) -> Pending[Note | None]:
        """Delete the note with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: NoteKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(NOTE, self._collector.context, key, when=when, exists=exists)
        )
