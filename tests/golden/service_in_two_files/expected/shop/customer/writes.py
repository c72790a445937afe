"""Writes of customer in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import CUSTOMER
from .model import Customer, CustomerChanges, CustomerCreate, CustomerKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class CustomerWrites(Intents):
    """Writes of Customer items in a transaction."""

    def create(self, item: CustomerCreate) -> Pending[Customer]:
        """Write a new customer."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: CustomerCreate, *, when: Condition | None = None) -> Pending[Customer]:
        """Write this customer, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: CustomerKey,
        *changes: Change,
        set: CustomerChanges | None = None,
        when: Condition | None = None,
        create_parents: bool = False,
    ) -> Pending[Customer]:
        """Change some attributes of the customer with this key."""
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

    def delete(
        self, key: CustomerKey, *, when: Condition | None = None
    ) -> Pending[Customer | None]:
        """Delete the customer with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: CustomerKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(CUSTOMER, self._collector.context, key, when=when, exists=exists)
        )
