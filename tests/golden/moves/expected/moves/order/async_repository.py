"""Repositories of order, for callers that await."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import AsyncShell

from . import requests
from .model import Order, OrderChanges, OrderCreate, OrderKey, OrderStatus

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from dynarepo import Change, Condition, Request, UniqueProgress, UniqueReport
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress


class AsyncOrderReader(AsyncShell):
    """Reads Order items."""

    def at(self, key: OrderKey) -> Request[Order | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: OrderKey, *, consistent: bool = False) -> Order | None:
        """Read the order with this key.

        Reads table `shop`: `pk` = `customer#{customer_id}` and `sk` = `order#{order_id}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    async def get_many(
        self,
        keys: Many[OrderKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Order | None]:
        """Read the orders with these keys, in their order; None where there is none.

        Reads table `shop`: `pk` = `customer#{customer_id}` and `sk` = `order#{order_id}`. A key
        that comes twice is read once.
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
        keys: Many[OrderKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> AsyncIterator[Order | None]:
        """Read the orders with these keys as they are taken, in constant memory.

        Reads table `shop`: `pk` = `customer#{customer_id}` and `sk` = `order#{order_id}`. Gives an
        item, or None, for each key in order.
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


class AsyncOrderWriter(AsyncShell):
    """Writes Order items."""

    async def create(self, item: OrderCreate) -> Order:
        """Write a new order.

        Writes to table `shop`: `pk` = `customer#{customer_id}` and `sk` = `order#{order_id}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        Also claims unique values, in one transaction with the item: twice the write units of each
        item written. Raises NotUnique when another item has its `reference`.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(
        self, item: OrderCreate, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Order:
        """Write this order, replacing one that exists.

        Writes to table `shop`: `pk` = `customer#{customer_id}` and `sk` = `order#{order_id}`.
        Costs one round trip; two where it replaces an item, whose version it counts on. Raises
        ConditionFailed when `when` does not hold.
        Also claims unique values, in one transaction with the item, after a read of what it was
        (one round trip more): twice the write units of each item written. Raises NotUnique when
        another item has its `reference`.
        """
        return await self._link.run(
            requests.put(self._link.context, item, when=when, expect_version=expect_version)
        )

    async def put_many(
        self, items: Many[OrderCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these orders, replacing those that exist.

        Writes to table `shop`: `pk` = `customer#{customer_id}` and `sk` = `order#{order_id}`. Takes
        any iterable, one item at a time: memory stays constant.
        Batches have no transactions: each item goes by itself. Costs two round trips an item: a
        consistent read, and a transaction with claims on unique values, at twice the write units,
        `at_once` of them at a time. One that was read before is written only over the version that
        was read. Raises BatchIncomplete with all that remains.
        """
        return await self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    async def update(
        self,
        key: OrderKey,
        *changes: Change,
        set: OrderChanges | None = None,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> Order:
        """Change some attributes of the order with this key.

        Updates table `shop`: `pk` = `customer#{customer_id}` and `sk` = `order#{order_id}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold. Raises VersionConflict when `expect_version` does not match.
        Also claims unique values, in one transaction with the item, after a read of what it was
        (one round trip more): twice the write units of each item written. Raises NotUnique when
        another item has its `reference`.
        """
        return await self._link.run(
            requests.update(
                self._link.context, key, *changes, set=set, when=when, expect_version=expect_version
            )
        )

    async def delete(
        self, key: OrderKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Order | None:
        """Delete the order with this key.

        Deletes from table `shop`: `pk` = `customer#{customer_id}` and `sk` = `order#{order_id}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold. Raises VersionConflict when `expect_version` does not match.
        Also claims unique values, in one transaction with the item, after a read of what it was
        (one round trip more): twice the write units of each item written.
        """
        return await self._link.run(
            requests.delete(self._link.context, key, when=when, expect_version=expect_version)
        )

    async def delete_many(
        self, keys: Many[OrderKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the orders with these keys; those that are not there do no harm.

        Deletes from table `shop`: `pk` = `customer#{customer_id}` and `sk` = `order#{order_id}`.
        Takes any iterable, one key at a time.
        Batches have no transactions: each item goes by itself. Costs two round trips an item: a
        consistent read, and a transaction with claims on unique values, at twice the write units,
        `at_once` of them at a time. Raises BatchIncomplete with all that remains.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    async def repair_unique(
        self, *, fix: bool = False, progress: UniqueProgress | None = None
    ) -> UniqueReport:
        """Compare every order with the claims on its unique values; `fix` corrects them.

        Scans table `shop`.
        Costs one read of the whole table, one more of each claim and each claiming item, and a
        transaction for each correction. `progress` is told after each page.
        Returns what was found. Safe beside writers: a correction holds only while both sides are as
        they were seen.
        """
        return await self._link.run(
            requests.repair_unique(self._link.context, fix=fix, progress=progress)
        )

    async def give_to(
        self,
        customer_id: UUID,
        order_id: UUID,
        *,
        to_customer_id: UUID,
        status: OrderStatus,
        expect_version: int | None = None,
    ) -> Order:
        """Give an open order to another customer.

        Access pattern `give_to` changes `customer_id` in the key of an item of table `shop`.
        Only while `status = :status`, else raises ConditionFailed.
        The item leaves its old key and appears under the new one in one transaction, with its index
        entries; it holds only if the item has not changed since it was read (it is tried again when
        it has).
        Costs two round trips: a consistent read, and a transaction of twice the write units.
        Returns the item as it is then. Raises NotFound when there is none, AlreadyExists when the
        new key is taken, VersionConflict when `expect_version` does not match, and InvalidValue
        when the new key is the old one.
        Also claims unique values, in one transaction with the item: twice the write units of each
        item written. Raises NotUnique when another item has its `reference`.
        """
        return await self._link.run(
            requests.give_to(
                self._link.context,
                customer_id,
                order_id,
                to_customer_id=to_customer_id,
                status=status,
                expect_version=expect_version,
            )
        )


class AsyncOrderRepository(AsyncOrderReader, AsyncOrderWriter):
    """Reads and writes Order items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
