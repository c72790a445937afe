"""Writes of customer in a transaction for all tenants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import Intents, writes

from .codec import CUSTOMER
from .model import CustomerKey

if TYPE_CHECKING:
    from dynarepo import Condition, Pending


class CustomerCrossTenantWrites(Intents):
    """Writes of Customer items in a transaction."""

    def check(
        self, key: CustomerKey, *, when: Condition | None = None, exists: bool = True
    ) -> Pending[None]:
        """Do nothing unless this item exists and meets the condition.

        With `exists=False`, do nothing unless there is no such item.
        """
        return self._collector.add(
            writes.check_item(CUSTOMER, self._collector.context, key, when=when, exists=exists)
        )
