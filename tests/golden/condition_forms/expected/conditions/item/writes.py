"""Writes of item in a transaction."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import ITEM
from .model import Item, ItemChanges, ItemCreate, ItemKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class ItemWrites(Intents):
    """Writes of Item items in a transaction."""

    def create(self, item: ItemCreate) -> Pending[Item]:
        """Write a new item."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: ItemCreate, *, when: Condition | None = None) -> Pending[Item]:
        """Write this item, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: ItemKey,
        *changes: Change,
        set: ItemChanges | None = None,
        when: Condition | None = None,
        create_parents: bool = False,
    ) -> Pending[Item]:
        """Change some attributes of the item with this key."""
        return self._collector.add(
            requests.update(
                self._collector.context,
                key,
                *changes,
                set=set,
                when=when,
                create_parents=create_parents,
            )
        )

    def delete(self, key: ItemKey, *, when: Condition | None = None) -> Pending[Item | None]:
        """Delete the item with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: ItemKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(ITEM, self._collector.context, key, when=when, exists=exists)
        )

    def publish(self, owner: str, item_id: str) -> Pending[Item]:
        """Publish."""
        return self._collector.add(requests.publish(self._collector.context, owner, item_id))

    def put_if_cheaper(self, item: ItemCreate, *, cost: Decimal) -> Pending[Item]:
        """Put if cheaper."""
        return self._collector.add(
            requests.put_if_cheaper(self._collector.context, item, cost=cost)
        )

    def delete_gone(self, owner: str, item_id: str) -> Pending[Item | None]:
        """Delete gone."""
        return self._collector.add(requests.delete_gone(self._collector.context, owner, item_id))
