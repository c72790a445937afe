"""Writes of draft in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import DRAFT
from .model import Draft, DraftCreate, DraftKey

if TYPE_CHECKING:
    from dynarepo import Condition, Pending


class DraftWrites(Intents):
    """Writes of Draft items in a transaction."""

    def put(self, item: DraftCreate, *, when: Condition | None = None) -> Pending[Draft]:
        """Write this draft, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def check(
        self, key: DraftKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(DRAFT, self._collector.context, key, when=when, exists=exists)
        )
