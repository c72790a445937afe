"""Repositories of entry, for callers that await."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import AsyncShell

from . import requests
from .model import Entry, EntryChanges, EntryCreate, EntryKey

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from dynarepo import Change, Condition, Request
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress


class AsyncEntryReader(AsyncShell):
    """Reads Entry items."""

    def at(self, key: EntryKey) -> Request[Entry | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: EntryKey, *, consistent: bool = False) -> Entry | None:
        """Read the entry with this key.

        Reads table `ledger`: `pk` = `account#{account_id}` and `sk` = `entry#{number:06d}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    async def get_many(
        self,
        keys: Many[EntryKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Entry | None]:
        """Read the entries with these keys, in their order; None where there is none.

        Reads table `ledger`: `pk` = `account#{account_id}` and `sk` = `entry#{number:06d}`. A key
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
        keys: Many[EntryKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> AsyncIterator[Entry | None]:
        """Read the entries with these keys as they are taken, in constant memory.

        Reads table `ledger`: `pk` = `account#{account_id}` and `sk` = `entry#{number:06d}`. Gives
        an item, or None, for each key in order.
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


class AsyncEntryWriter(AsyncShell):
    """Writes Entry items."""

    async def create(self, item: EntryCreate) -> Entry:
        """Write a new entry.

        Writes to table `ledger`: `pk` = `account#{account_id}` and `sk` = `entry#{number:06d}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(self, item: EntryCreate, *, when: Condition | None = None) -> Entry:
        """Write this entry, replacing one that exists.

        Writes to table `ledger`: `pk` = `account#{account_id}` and `sk` = `entry#{number:06d}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return await self._link.run(requests.put(self._link.context, item, when=when))

    async def put_many(
        self, items: Many[EntryCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these entries, replacing those that exist.

        Writes to table `ledger`: `pk` = `account#{account_id}` and `sk` = `entry#{number:06d}`.
        Takes any iterable, one item at a time: memory stays constant. Where it gives one key twice,
        the later one stays.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    async def update(
        self,
        key: EntryKey,
        *changes: Change,
        set: EntryChanges | None = None,
        when: Condition | None = None,
    ) -> Entry:
        """Change some attributes of the entry with this key.

        Updates table `ledger`: `pk` = `account#{account_id}` and `sk` = `entry#{number:06d}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return await self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    async def delete(self, key: EntryKey, *, when: Condition | None = None) -> Entry | None:
        """Delete the entry with this key.

        Deletes from table `ledger`: `pk` = `account#{account_id}` and `sk` = `entry#{number:06d}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return await self._link.run(requests.delete(self._link.context, key, when=when))

    async def delete_many(
        self, keys: Many[EntryKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the entries with these keys; those that are not there do no harm.

        Deletes from table `ledger`: `pk` = `account#{account_id}` and `sk` = `entry#{number:06d}`.
        Takes any iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )


class AsyncEntryRepository(AsyncEntryReader, AsyncEntryWriter):
    """Reads and writes Entry items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
