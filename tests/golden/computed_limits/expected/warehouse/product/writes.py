"""Writes of product in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from . import requests
from .codec import PRODUCT
from .model import Product, ProductChanges, ProductCreate, ProductKey

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class ProductWrites(Intents):
    """Writes of Product items in a transaction."""

    def create(self, item: ProductCreate) -> Pending[Product]:
        """Write a new product."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(self, item: ProductCreate, *, when: Condition | None = None) -> Pending[Product]:
        """Write this product, replacing one that exists."""
        return self._collector.add(requests.put(self._collector.context, item, when=when))

    def update(
        self,
        key: ProductKey,
        *changes: Change,
        set: ProductChanges | None = None,
        when: Condition | None = None,
        create_parents: bool = False,
    ) -> Pending[Product]:
        """Change some attributes of the product with this key."""
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

    def delete(self, key: ProductKey, *, when: Condition | None = None) -> Pending[Product | None]:
        """Delete the product with this key."""
        return self._collector.add(requests.delete(self._collector.context, key, when=when))

    def check(
        self, key: ProductKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(PRODUCT, self._collector.context, key, when=when, exists=exists)
        )

    def take(self, sku: str, *, count: int) -> Pending[Product]:
        """Take."""
        return self._collector.add(requests.take(self._collector.context, sku, count=count))

    def bring(self, sku: str, *, count: int) -> Pending[Product]:
        """Bring."""
        return self._collector.add(requests.bring(self._collector.context, sku, count=count))

    def reserve(self, sku: str, *, none: int, count: int) -> Pending[Product]:
        """Reserve."""
        return self._collector.add(
            requests.reserve(self._collector.context, sku, none=none, count=count)
        )

    def rest_of(self, sku: str, *, total: int) -> Pending[Product]:
        """Rest of."""
        return self._collector.add(requests.rest_of(self._collector.context, sku, total=total))

    def reserve_all(self, sku: str) -> Pending[Product]:
        """Reserve all."""
        return self._collector.add(requests.reserve_all(self._collector.context, sku))

    def add_up(self, sku: str) -> Pending[Product]:
        """Add up."""
        return self._collector.add(requests.add_up(self._collector.context, sku))

    def label(self, sku: str, *, labels: set[str]) -> Pending[Product]:
        """Label."""
        return self._collector.add(requests.label(self._collector.context, sku, labels=labels))

    def see(self, sku: str, *, who: list[str]) -> Pending[Product]:
        """See."""
        return self._collector.add(requests.see(self._collector.context, sku, who=who))

    def reorder_later(self, sku: str, *, by: int) -> Pending[Product]:
        """Reorder later."""
        return self._collector.add(requests.reorder_later(self._collector.context, sku, by=by))
