"""Writes of address in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import ADDRESS
from .model import Address, AddressChanges, AddressCreate, AddressKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class AddressWrites(Intents):
    """Writes of Address items in a transaction."""

    def create(self, item: AddressCreate) -> Pending[Address]:
        """Write a new address."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: AddressCreate, *, when: Condition | None = None) -> Pending[Address]:
        """Write this address, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: AddressKey,
        *changes: Change,
        set: AddressChanges | None = None,
        when: Condition | None = None,
    ) -> Pending[Address]:
        """Change some attributes of the address with this key."""
        return self._collector.add(
            requests.update(self._collector.context, key, *changes, set=set, when=when)
        )

    def delete(self, key: AddressKey, *, when: Condition | None = None) -> Pending[Address | None]:
        """Delete the address with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: AddressKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(ADDRESS, self._collector.context, key, when=when, exists=exists)
        )
