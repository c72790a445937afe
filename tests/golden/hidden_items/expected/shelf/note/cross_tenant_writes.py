"""Writes of note in a transaction for all tenants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from .codec import NOTE
from .model import NoteKey

if TYPE_CHECKING:
    from dynarepo import Condition, Pending


class NoteCrossTenantWrites(Intents):
    """Writes of Note items in a transaction."""

    def check(
        self, key: NoteKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(NOTE, self._collector.context, key, when=when, exists=exists)
        )
