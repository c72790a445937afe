"""Writes of order line in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import ORDER_LINE
from .model import OrderLine, OrderLineChanges, OrderLineCreate, OrderLineKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class OrderLineWrites(Intents):
    """Writes of OrderLine items in a transaction."""

    def create(self, item: OrderLineCreate) -> Pending[OrderLine]:
        """Write a new order line."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: OrderLineCreate, *, when: Condition | None = None) -> Pending[OrderLine]:
        """Write this order line, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: OrderLineKey,
        *changes: Change,
        set: OrderLineChanges | None = None,
        when: Condition | None = None,
    ) -> Pending[OrderLine]:
        """Change some attributes of the order line with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when)
        )

    def delete(
        self, key: OrderLineKey, *, when: Condition | None = None
    ) -> Pending[OrderLine | None]:
        """Delete the order line with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: OrderLineKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(ORDER_LINE, self._collector.context, key, when=when, exists=exists)
        )
