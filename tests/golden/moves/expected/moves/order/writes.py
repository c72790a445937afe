"""Writes of order in a transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import Intents, writes

from . import requests
from .codec import ORDER
from .model import Order, OrderChanges, OrderCreate, OrderKey, OrderStatus

if TYPE_CHECKING:
    from dynarepo import Change, Condition, Pending


class OrderWrites(Intents):
    """Writes of Order items in a transaction."""

    def create(self, item: OrderCreate) -> Pending[Order]:
        """Write a new order."""
        return self._collector.add(requests.create(self._collector.context, item))

    def put(
        self, item: OrderCreate, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Pending[Order]:
        """Write this order, replacing one that exists."""
        return self._collector.add(
            requests.put(self._collector.context, item, when=when, expect_version=expect_version)
        )

    def update(
        self,
        key: OrderKey,
        *changes: Change,
        set: OrderChanges | None = None,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> Pending[Order]:
        """Change some attributes of the order with this key."""
        return self._collector.add(
            requests.update(
                self._collector.context,
                key,
                *changes,
                set=set,
                when=when,
                expect_version=expect_version,
            )
        )

    def delete(
        self, key: OrderKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Pending[Order | None]:
        """Delete the order with this key."""
        return self._collector.add(
            requests.delete(self._collector.context, key, when=when, expect_version=expect_version)
        )

    def check(
        self,
        key: OrderKey,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
        exists: bool = True,
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(
                ORDER,
                self._collector.context,
                key,
                when=when,
                expect_version=expect_version,
                exists=exists,
            )
        )

    def give_to(
        self,
        customer_id: UUID,
        order_id: UUID,
        *,
        to_customer_id: UUID,
        status: OrderStatus,
        expect_version: int | None = None,
    ) -> Pending[Order]:
        """Give an open order to another customer."""
        return self._collector.add(
            requests.give_to(
                self._collector.context,
                customer_id,
                order_id,
                to_customer_id=to_customer_id,
                status=status,
                expect_version=expect_version,
            )
        )
