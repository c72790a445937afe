"""Repositories of order, for callers that await."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import AsyncShell

from . import requests
from .model import Order, OrderChanges, OrderCreate, OrderKey, OrderStatus, OrderTotal

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from dynarepo import Change, Condition, Range, Request
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress, Swept


class AsyncOrderReader(AsyncShell):
    """Reads Order items."""

    def at(self, key: OrderKey) -> Request[Order | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: OrderKey, *, consistent: bool = False) -> Order | None:
        """Read the order with this key.

        Reads table `shop`: `pk` = `customer#{customer_id}` and `sk` =
        `order#{placed_at}#{order_id}`.
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

        Reads table `shop`: `pk` = `customer#{customer_id}` and `sk` =
        `order#{placed_at}#{order_id}`. A key that comes twice is read once.
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

        Reads table `shop`: `pk` = `customer#{customer_id}` and `sk` =
        `order#{placed_at}#{order_id}`. Gives an item, or None, for each key in order.
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

    async def get_orders(
        self,
        keys: Many[OrderKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Order | None]:
        """Get orders.

        Access pattern `get_orders` reads table `shop`: `pk` = `customer#{customer_id}` and `sk` =
        `order#{placed_at}#{order_id}`.
        Returns a list in the order of the keys, with None where there is no such item. Costs one
        round trip for 100 keys, `at_once` of them at a time. What the service leaves unprocessed is
        read again after a pause; raises BatchIncomplete with what was read and what was not when
        that does not help. An item that does not fit raises UndecodableItem; with
        `on_invalid='skip'`, or a function that is told of it, None stands in its place.
        """
        return await self._link.read_many(
            requests.get_orders(
                self._link.context,
                keys,
                consistent=consistent,
                at_once=at_once,
                progress=progress,
                on_invalid=on_invalid,
            )
        )

    async def get_current_orders(
        self,
        keys: Many[OrderKey],
        *,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Order | None]:
        """Get current orders.

        Access pattern `get_current_orders` reads table `shop`: `pk` = `customer#{customer_id}` and
        `sk` = `order#{placed_at}#{order_id}`.
        Returns a list in the order of the keys, with None where there is no such item. Costs one
        round trip for 100 keys, `at_once` of them at a time. What the service leaves unprocessed is
        read again after a pause; raises BatchIncomplete with what was read and what was not when
        that does not help. An item that does not fit raises UndecodableItem; with
        `on_invalid='skip'`, or a function that is told of it, None stands in its place.
        """
        return await self._link.read_many(
            requests.get_current_orders(
                self._link.context, keys, at_once=at_once, progress=progress, on_invalid=on_invalid
            )
        )

    async def get_totals(
        self,
        keys: Many[OrderKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[OrderTotal | None]:
        """Get totals.

        Access pattern `get_totals` reads table `shop`: `pk` = `customer#{customer_id}` and `sk` =
        `order#{placed_at}#{order_id}`.
        Returns a list in the order of the keys, with None where there is no such item. Costs one
        round trip for 100 keys, `at_once` of them at a time. What the service leaves unprocessed is
        read again after a pause; raises BatchIncomplete with what was read and what was not when
        that does not help. An item that does not fit raises UndecodableItem; with
        `on_invalid='skip'`, or a function that is told of it, None stands in its place.
        """
        return await self._link.read_many(
            requests.get_totals(
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

        Writes to table `shop`: `pk` = `customer#{customer_id}` and `sk` =
        `order#{placed_at}#{order_id}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(
        self, item: OrderCreate, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Order:
        """Write this order, replacing one that exists.

        Writes to table `shop`: `pk` = `customer#{customer_id}` and `sk` =
        `order#{placed_at}#{order_id}`.
        Costs one round trip; two where it replaces an item, whose version it counts on. Raises
        ConditionFailed when `when` does not hold.
        """
        return await self._link.run(
            requests.put(self._link.context, item, when=when, expect_version=expect_version)
        )

    async def put_many(
        self, items: Many[OrderCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these orders, replacing those that exist.

        Writes to table `shop`: `pk` = `customer#{customer_id}` and `sk` =
        `order#{placed_at}#{order_id}`. Takes any iterable, one item at a time: memory stays
        constant.
        Versions need conditions, which batches do not have: each item goes by itself. Costs one
        round trip an item, or two where it replaces another, `at_once` of them at a time. One that
        was read before is written only over the version that was read. Raises BatchIncomplete with
        all that remains.
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

        Updates table `shop`: `pk` = `customer#{customer_id}` and `sk` =
        `order#{placed_at}#{order_id}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold. Raises VersionConflict when `expect_version` does not match.
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

        Deletes from table `shop`: `pk` = `customer#{customer_id}` and `sk` =
        `order#{placed_at}#{order_id}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold. Raises VersionConflict when `expect_version` does not match.
        """
        return await self._link.run(
            requests.delete(self._link.context, key, when=when, expect_version=expect_version)
        )

    async def delete_many(
        self, keys: Many[OrderKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the orders with these keys; those that are not there do no harm.

        Deletes from table `shop`: `pk` = `customer#{customer_id}` and `sk` =
        `order#{placed_at}#{order_id}`. Takes any iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    async def delete_orders(
        self,
        customer_id: UUID,
        *,
        at_once: int = 1,
        at_most: int | None = None,
        seconds: float | None = None,
        after: str | None = None,
        progress: OnProgress | None = None,
    ) -> Swept:
        """Delete orders.

        Access pattern `delete_orders` deletes all that it finds in table `shop`: `pk` =
        `customer#{customer_id}` and `sk` within `order#{placed_at}#{order_id}`.
        What changes while it runs may be deleted as it was found.
        Costs one round trip a page of up to 1 MB read, eventually consistent, of which only keys
        are transferred; and one for 25 deletes, `at_once` of them at a time.
        Goes on after the cursor `after`, and stops after `at_most` items or so many `seconds`.
        Returns how many were deleted, and the cursor to go on with where something may be left;
        raises BatchIncomplete with that cursor when it cannot go on.
        """
        return await self._link.run(
            requests.delete_orders(
                self._link.context,
                customer_id,
                at_once=at_once,
                at_most=at_most,
                seconds=seconds,
                after=after,
                progress=progress,
            )
        )

    async def delete_small_orders(
        self,
        customer_id: UUID,
        *,
        least: int,
        placed_at: Range[datetime] | None = None,
        status: OrderStatus | None = None,
        at_once: int = 1,
        at_most: int | None = None,
        seconds: float | None = None,
        after: str | None = None,
        progress: OnProgress | None = None,
    ) -> Swept:
        """Delete the orders of a time that are worth little.

        Access pattern `delete_small_orders` deletes all that it finds in table `shop`: `pk` =
        `customer#{customer_id}` and `sk` within `order#{placed_at}#{order_id}` (a range of
        `placed_at` if given).
        Deletes only items where `total < :least AND status = :status?`; the others are read, and
        paid for, too.
        What changes while it runs may be deleted as it was found.
        Costs one round trip a page of up to 1 MB read, strongly consistent, of which only keys are
        transferred; and one for 25 deletes, `at_once` of them at a time.
        Goes on after the cursor `after`, and stops after `at_most` items or so many `seconds`.
        Returns how many were deleted, and the cursor to go on with where something may be left;
        raises BatchIncomplete with that cursor when it cannot go on.
        """
        return await self._link.run(
            requests.delete_small_orders(
                self._link.context,
                customer_id,
                placed_at=placed_at,
                least=least,
                status=status,
                at_once=at_once,
                at_most=at_most,
                seconds=seconds,
                after=after,
                progress=progress,
            )
        )

    async def delete_paid_orders(
        self,
        status: OrderStatus,
        *,
        before: datetime,
        at_once: int = 1,
        at_most: int | None = None,
        seconds: float | None = None,
        after: str | None = None,
        progress: OnProgress | None = None,
    ) -> Swept:
        """Delete paid orders.

        Access pattern `delete_paid_orders` deletes all that it finds in index `gsi1`: `gsi1pk` =
        `status#{status}` and `gsi1sk` within `order#{placed_at}` (`placed_at < :before`).
        What changes while it runs may be deleted as it was found.
        Costs one round trip a page of up to 1 MB read, eventually consistent, of which only keys
        are transferred; and one for 25 deletes, `at_once` of them at a time.
        Goes on after the cursor `after`, and stops after `at_most` items or so many `seconds`.
        Returns how many were deleted, and the cursor to go on with where something may be left;
        raises BatchIncomplete with that cursor when it cannot go on.
        """
        return await self._link.run(
            requests.delete_paid_orders(
                self._link.context,
                status,
                before=before,
                at_once=at_once,
                at_most=at_most,
                seconds=seconds,
                after=after,
                progress=progress,
            )
        )


class AsyncOrderRepository(AsyncOrderReader, AsyncOrderWriter):
    """Reads and writes Order items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
