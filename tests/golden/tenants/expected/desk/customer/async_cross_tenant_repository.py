"""Repositories of customer for all tenants, for callers that await."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import AsyncShell

from . import requests
from .model import Customer, CustomerKey

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from dynarepo import AsyncPages, Request
    from dynarepo.batches import Many, OnInvalidItem, OnProgress


class AsyncCustomerCrossTenantReader(AsyncShell):
    """Reads Customer items of all tenants."""

    def at(self, key: CustomerKey) -> Request[Customer | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: CustomerKey, *, consistent: bool = False) -> Customer | None:
        """Read the customer with this key.

        Reads table `desk`: `pk` = `company#{company_id}#customer#{customer_id}` and `sk` =
        `profile`.
        Costs one round trip. Returns None when there is no such item.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    async def get_many(
        self,
        keys: Many[CustomerKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Customer | None]:
        """Read the customers with these keys, in their order; None where there is none.

        Reads table `desk`: `pk` = `company#{company_id}#customer#{customer_id}` and `sk` =
        `profile`. A key that comes twice is read once.
        Costs one round trip for 100 keys, `at_once` of them at a time. What the service leaves
        unprocessed is read again after a pause; raises BatchIncomplete with what was read and what
        was not when that does not help. An item that does not fit raises UndecodableItem; with
        `on_invalid='skip'`, or a function that is told of it, None stands in its place.
        """
        return await self._link.read_many(
            requests.get_many(
                self._link.context,
                keys,
                consistent=consistent,
                at_once=at_once,
                progress=progress,
                on_invalid=on_invalid,
            )
        )

    def iter_many(
        self,
        keys: Many[CustomerKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> AsyncIterator[Customer | None]:
        """Read the customers with these keys as they are taken, in constant memory.

        Reads table `desk`: `pk` = `company#{company_id}#customer#{customer_id}` and `sk` =
        `profile`. Gives an item, or None, for each key in order.
        Costs one round trip for 100 keys, `at_once` of them at a time. What the service leaves
        unprocessed is read again after a pause; raises BatchIncomplete with what was read and what
        was not when that does not help. An item that does not fit raises UndecodableItem; with
        `on_invalid='skip'`, or a function that is told of it, None stands in its place.
        """
        return self._link.iter_many(
            requests.get_many(
                self._link.context,
                keys,
                consistent=consistent,
                at_once=at_once,
                progress=progress,
                on_invalid=on_invalid,
            )
        )

    def find_by_email(self, email: str) -> AsyncPages[Customer]:
        """Find the customers with an address, whatever company they belong to.

        Access pattern `find_by_email` queries index `by_email`: `email` = `{email}`.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Customer` items, read lazily.
        Reaches the items of all tenants.
        """
        return self._link.pages(requests.find_by_email(self._link.context, email))


class AsyncCustomerCrossTenantWriter(AsyncShell):
    """Writes Customer items of all tenants."""


class AsyncCustomerCrossTenantRepository(
    AsyncCustomerCrossTenantReader, AsyncCustomerCrossTenantWriter
):
    """Reads and writes Customer items of all tenants.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
