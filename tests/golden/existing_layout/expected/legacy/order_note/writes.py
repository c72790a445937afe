"""Writes of order note in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import ORDER_NOTE
from .model import OrderNote, OrderNoteChanges, OrderNoteCreate, OrderNoteKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class OrderNoteWrites(Intents):
    """Writes of OrderNote items in a transaction."""

    def create(self, item: OrderNoteCreate) -> Pending[OrderNote]:
        """Write a new order note."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: OrderNoteCreate, *, when: Condition | None = None) -> Pending[OrderNote]:
        """Write this order note, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: OrderNoteKey,
        *changes: Change,
        set: OrderNoteChanges | None = None,
        when: Condition | None = None,
    ) -> Pending[OrderNote]:
        """Change some attributes of the order note with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when)
        )

    def delete(
        self, key: OrderNoteKey, *, when: Condition | None = None
    ) -> Pending[OrderNote | None]:
        """Delete the order note with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: OrderNoteKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(ORDER_NOTE, self._collector.context, key, when=when, exists=exists)
        )
