"""Writes of letter in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Intents, writes

from . import requests
from .codec import LETTER
from .model import Letter, LetterChanges, LetterCreate, LetterKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class LetterWrites(Intents):
    """Writes of Letter items in a transaction."""

    def create(self, item: LetterCreate) -> Pending[Letter]:
        """Write a new letter."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: LetterCreate, *, when: Condition | None = None) -> Pending[Letter]:
        """Write this letter, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: LetterKey,
        *changes: Change,
        set: LetterChanges | None = None,
        when: Condition | None = None,
    ) -> Pending[Letter]:
        """Change some attributes of the letter with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: LetterKey, *, when: Condition | None = None) -> Pending[Letter | None]:
        """Delete the letter with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: LetterKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(LETTER, self._collector.context, key, when=when, exists=exists)
        )

    def renumber(self, box_id: UUID, number: int, *, to_number: int) -> Pending[Letter]:
        """Renumber."""
        return self._collector.add(
            requests.renumber(self._collector.context, box_id, number, to_number=to_number)
        )
