"""Repositories of product, for callers that await."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import AsyncShell

from . import requests
from .model import Product, ProductChanges, ProductCreate, ProductKey

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from dynarepo import AsyncPages, Change, Condition, Request
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress


class AsyncProductReader(AsyncShell):
    """Reads Product items."""

    def at(self, key: ProductKey) -> Request[Product | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: ProductKey, *, consistent: bool = False) -> Product | None:
        """Read the product with this key.

        Reads table `warehouse`: `pk` = `product#{sku}` and `sk` = `product`.
        Costs one round trip. Returns None when there is no such item.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    async def get_many(
        self,
        keys: Many[ProductKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Product | None]:
        """Read the products with these keys, in their order; None where there is none.

        Reads table `warehouse`: `pk` = `product#{sku}` and `sk` = `product`. A key that comes twice
        is read once.
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
        keys: Many[ProductKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> AsyncIterator[Product | None]:
        """Read the products with these keys as they are taken, in constant memory.

        Reads table `warehouse`: `pk` = `product#{sku}` and `sk` = `product`. Gives an item, or
        None, for each key in order.
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

    def list_of_shelf(self, shelf: str) -> AsyncPages[Product]:
        """List of shelf.

        Access pattern `list_of_shelf` queries index `gsi1`: `gsi1pk` = `shelf#{shelf}`.
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Product` items, read lazily.
        """
        return self._link.pages(requests.list_of_shelf(self._link.context, shelf))


class AsyncProductWriter(AsyncShell):
    """Writes Product items."""

    async def create(self, item: ProductCreate) -> Product:
        """Write a new product.

        Writes to table `warehouse`: `pk` = `product#{sku}` and `sk` = `product`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(self, item: ProductCreate, *, when: Condition | None = None) -> Product:
        """Write this product, replacing one that exists.

        Writes to table `warehouse`: `pk` = `product#{sku}` and `sk` = `product`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return await self._link.run(requests.put(self._link.context, item, when=when))

    async def put_many(
        self, items: Many[ProductCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these products, replacing those that exist.

        Writes to table `warehouse`: `pk` = `product#{sku}` and `sk` = `product`. Takes any
        iterable, one item at a time: memory stays constant. Where it gives one key twice, the later
        one stays.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    async def update(
        self,
        key: ProductKey,
        *changes: Change,
        set: ProductChanges | None = None,
        when: Condition | None = None,
        create_parents: bool = False,
    ) -> Product:
        """Change some attributes of the product with this key.

        Updates table `warehouse`: `pk` = `product#{sku}` and `sk` = `product`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        With `create_parents`, maps that are missing around a nested change are created, which reads
        first as well; what somebody else creates meanwhile is kept.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return await self._link.run(
            requests.update(
                self._link.context, key, *changes, set=set, when=when, create_parents=create_parents
            )
        )

    async def delete(self, key: ProductKey, *, when: Condition | None = None) -> Product | None:
        """Delete the product with this key.

        Deletes from table `warehouse`: `pk` = `product#{sku}` and `sk` = `product`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return await self._link.run(requests.delete(self._link.context, key, when=when))

    async def delete_many(
        self, keys: Many[ProductKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the products with these keys; those that are not there do no harm.

        Deletes from table `warehouse`: `pk` = `product#{sku}` and `sk` = `product`. Takes any
        iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    async def take(self, sku: str, *, count: int) -> Product:
        """Take.

        Access pattern `take` updates table `warehouse`: `pk` = `product#{sku}` and `sk` =
        `product`.
        Does `SET on_hand = on_hand - :count`.
        Keeps the keys of `gsi1` in step.
        Raises OutOfRange when `on_hand` would pass a limit that is declared for it.
        Costs two round trips: parts of the index keys are read first, and the write holds only if
        they have not changed meanwhile (it is tried again when they have).
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(requests.take(self._link.context, sku, count=count))

    async def bring(self, sku: str, *, count: int) -> Product:
        """Bring.

        Access pattern `bring` updates table `warehouse`: `pk` = `product#{sku}` and `sk` =
        `product`.
        Does `ADD on_hand :count`.
        Keeps the keys of `gsi1` in step.
        Raises OutOfRange when `on_hand` would pass a limit that is declared for it.
        Costs two round trips: parts of the index keys are read first, and the write holds only if
        they have not changed meanwhile (it is tried again when they have).
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(requests.bring(self._link.context, sku, count=count))

    async def reserve(self, sku: str, *, none: int, count: int) -> Product:
        """Reserve.

        Access pattern `reserve` updates table `warehouse`: `pk` = `product#{sku}` and `sk` =
        `product`.
        Does `SET reserved = if_not_exists(reserved, :none) + :count`.
        Raises OutOfRange when `reserved` would pass a limit that is declared for it.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.reserve(self._link.context, sku, none=none, count=count)
        )

    async def rest_of(self, sku: str, *, total: int) -> Product:
        """Rest of.

        Access pattern `rest_of` updates table `warehouse`: `pk` = `product#{sku}` and `sk` =
        `product`.
        Does `SET reserved = :total - on_hand`.
        Raises OutOfRange when `reserved` would pass a limit that is declared for it.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(requests.rest_of(self._link.context, sku, total=total))

    async def reserve_all(self, sku: str) -> Product:
        """Reserve all.

        Access pattern `reserve_all` updates table `warehouse`: `pk` = `product#{sku}` and `sk` =
        `product`.
        Does `SET reserved = on_hand`.
        Raises OutOfRange when `reserved` would pass a limit that is declared for it.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(requests.reserve_all(self._link.context, sku))

    async def add_up(self, sku: str) -> Product:
        """Add up.

        Access pattern `add_up` updates table `warehouse`: `pk` = `product#{sku}` and `sk` =
        `product`.
        Does `SET on_hand = on_hand + reserved`.
        Keeps the keys of `gsi1` in step.
        Raises OutOfRange when `on_hand` would pass a limit that is declared for it.
        Costs two round trips: no condition compares a sum of attributes, so that they are read
        first, and the write holds only if they have not changed meanwhile (it is tried again when
        they have).
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(requests.add_up(self._link.context, sku))

    async def label(self, sku: str, *, labels: set[str]) -> Product:
        """Label.

        Access pattern `label` updates table `warehouse`: `pk` = `product#{sku}` and `sk` =
        `product`.
        Does `ADD labels :labels`.
        Raises OutOfRange when `labels` would pass a limit that is declared for it.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(requests.label(self._link.context, sku, labels=labels))

    async def see(self, sku: str, *, who: list[str]) -> Product:
        """See.

        Access pattern `see` updates table `warehouse`: `pk` = `product#{sku}` and `sk` = `product`.
        Does `SET seen = list_append(seen, :who)`.
        Raises OutOfRange when `seen` would pass a limit that is declared for it.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(requests.see(self._link.context, sku, who=who))

    async def reorder_later(self, sku: str, *, by: int) -> Product:
        """Reorder later.

        Access pattern `reorder_later` updates table `warehouse`: `pk` = `product#{sku}` and `sk` =
        `product`.
        Does `SET levels.reorder = levels.reorder - :by`.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(requests.reorder_later(self._link.context, sku, by=by))


class AsyncProductRepository(AsyncProductReader, AsyncProductWriter):
    """Reads and writes Product items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
