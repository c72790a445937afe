"""Repositories of address, for callers that await."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import AsyncShell

from . import requests
from .model import Address, AddressChanges, AddressCreate, AddressKey

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from dynarepo import AsyncPages, Change, Condition, Request
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress


class AsyncAddressReader(AsyncShell):
    """Reads Address items."""

    def at(self, key: AddressKey) -> Request[Address | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: AddressKey, *, consistent: bool = False) -> Address | None:
        """Read the address with this key.

        Reads table `old`: `pk` = `person#{person_id}` and `sk` = `address#{address_id}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    async def get_many(
        self,
        keys: Many[AddressKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Address | None]:
        """Read the addresses with these keys, in their order; None where there is none.

        Reads table `old`: `pk` = `person#{person_id}` and `sk` = `address#{address_id}`. A key that
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
        keys: Many[AddressKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> AsyncIterator[Address | None]:
        """Read the addresses with these keys as they are taken, in constant memory.

        Reads table `old`: `pk` = `person#{person_id}` and `sk` = `address#{address_id}`. Gives an
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

    def scan_addresses(
        self,
        *,
        street: str | None = None,
        segments: int = 1,
        max_units_per_second: float | None = None,
    ) -> AsyncPages[Address]:
        """Scan addresses.

        Access pattern `scan_addresses` scans table `old`: every item there is read and paid for.
        Keeps items where `street = :street?`.
        Items of other entities there are left out.
        Costs one round trip a page of up to 1 MB read in each segment; eventually consistent; in no
        order.
        `segments` parts are read side by side; a cursor is for as many as it was made with.
        `max_units_per_second` slows reading down to so many read capacity units.
        Returns `Address` items, read lazily.
        """
        return self._link.pages(
            requests.scan_addresses(
                self._link.context,
                street=street,
                segments=segments,
                max_units_per_second=max_units_per_second,
            )
        )


class AsyncAddressWriter(AsyncShell):
    """Writes Address items."""

    async def create(self, item: AddressCreate) -> Address:
        """Write a new address.

        Writes to table `old`: `pk` = `person#{person_id}` and `sk` = `address#{address_id}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(self, item: AddressCreate, *, when: Condition | None = None) -> Address:
        """Write this address, replacing one that exists.

        Writes to table `old`: `pk` = `person#{person_id}` and `sk` = `address#{address_id}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return await self._link.run(requests.put(self._link.context, item, when=when))

    async def put_many(
        self, items: Many[AddressCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these addresses, replacing those that exist.

        Writes to table `old`: `pk` = `person#{person_id}` and `sk` = `address#{address_id}`. Takes
        any iterable, one item at a time: memory stays constant. Where it gives one key twice, the
        later one stays.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    async def update(
        self,
        key: AddressKey,
        *changes: Change,
        set: AddressChanges | None = None,
        when: Condition | None = None,
    ) -> Address:
        """Change some attributes of the address with this key.

        Updates table `old`: `pk` = `person#{person_id}` and `sk` = `address#{address_id}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return await self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    async def delete(self, key: AddressKey, *, when: Condition | None = None) -> Address | None:
        """Delete the address with this key.

        Deletes from table `old`: `pk` = `person#{person_id}` and `sk` = `address#{address_id}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return await self._link.run(requests.delete(self._link.context, key, when=when))

    async def delete_many(
        self, keys: Many[AddressKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the addresses with these keys; those that are not there do no harm.

        Deletes from table `old`: `pk` = `person#{person_id}` and `sk` = `address#{address_id}`.
        Takes any iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )


class AsyncAddressRepository(AsyncAddressReader, AsyncAddressWriter):
    """Reads and writes Address items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
