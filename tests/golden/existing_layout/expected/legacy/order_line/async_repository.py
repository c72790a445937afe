"""Repositories of order line, for callers that await."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import AsyncShell

from . import requests
from .model import OrderLine, OrderLineChanges, OrderLineCreate, OrderLineKey

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from dynarepo import AsyncPages, Change, Condition, Request
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress


class AsyncOrderLineReader(AsyncShell):
    """Reads OrderLine items."""

    def at(self, key: OrderLineKey) -> Request[OrderLine | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: OrderLineKey, *, consistent: bool = False) -> OrderLine | None:
        """Read the order line with this key.

        Reads table `legacy`: `PK` = `ORDER#{order_number}` and `SK` = `LINE#{line}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    async def get_many(
        self,
        keys: Many[OrderLineKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[OrderLine | None]:
        """Read the order lines with these keys, in their order; None where there is none.

        Reads table `legacy`: `PK` = `ORDER#{order_number}` and `SK` = `LINE#{line}`. A key that
        comes twice is read once.
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
        keys: Many[OrderLineKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> AsyncIterator[OrderLine | None]:
        """Read the order lines with these keys as they are taken, in constant memory.

        Reads table `legacy`: `PK` = `ORDER#{order_number}` and `SK` = `LINE#{line}`. Gives an item,
        or None, for each key in order.
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

    async def get_line(
        self, order_number: str, line: int, *, consistent: bool = False
    ) -> OrderLine | None:
        """Get line.

        Access pattern `get_line` reads table `legacy`: `PK` = `ORDER#{order_number}` and `SK` =
        `LINE#{line}`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        """
        return await self._link.send(
            requests.get_line(self._link.context, order_number, line, consistent=consistent)
        )

    def list_lines(self, order_number: str) -> AsyncPages[OrderLine]:
        """List lines.

        Access pattern `list_lines` queries table `legacy`: `PK` = `ORDER#{order_number}` and `SK`
        within `LINE#{line}`.
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `OrderLine` items, read lazily.
        """
        return self._link.pages(requests.list_lines(self._link.context, order_number))


class AsyncOrderLineWriter(AsyncShell):
    """Writes OrderLine items."""

    async def create(self, item: OrderLineCreate) -> OrderLine:
        """Write a new order line.

        Writes to table `legacy`: `PK` = `ORDER#{order_number}` and `SK` = `LINE#{line}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(self, item: OrderLineCreate, *, when: Condition | None = None) -> OrderLine:
        """Write this order line, replacing one that exists.

        Writes to table `legacy`: `PK` = `ORDER#{order_number}` and `SK` = `LINE#{line}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return await self._link.run(requests.put(self._link.context, item, when=when))

    async def put_many(
        self, items: Many[OrderLineCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these order lines, replacing those that exist.

        Writes to table `legacy`: `PK` = `ORDER#{order_number}` and `SK` = `LINE#{line}`. Takes any
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
        key: OrderLineKey,
        *changes: Change,
        set: OrderLineChanges | None = None,
        when: Condition | None = None,
    ) -> OrderLine:
        """Change some attributes of the order line with this key.

        Updates table `legacy`: `PK` = `ORDER#{order_number}` and `SK` = `LINE#{line}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return await self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    async def delete(self, key: OrderLineKey, *, when: Condition | None = None) -> OrderLine | None:
        """Delete the order line with this key.

        Deletes from table `legacy`: `PK` = `ORDER#{order_number}` and `SK` = `LINE#{line}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return await self._link.run(requests.delete(self._link.context, key, when=when))

    async def delete_many(
        self, keys: Many[OrderLineKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the order lines with these keys; those that are not there do no harm.

        Deletes from table `legacy`: `PK` = `ORDER#{order_number}` and `SK` = `LINE#{line}`. Takes
        any iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )


class AsyncOrderLineRepository(AsyncOrderLineReader, AsyncOrderLineWriter):
    """Reads and writes OrderLine items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
