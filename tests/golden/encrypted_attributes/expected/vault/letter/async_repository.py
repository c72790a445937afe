"""Repositories of letter, for callers that await."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import AsyncShell

from . import requests
from .model import Letter, LetterChanges, LetterCreate, LetterKey

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from dynarepo import AsyncPages, AuditEntry, Change, Condition, Request
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress


class AsyncLetterReader(AsyncShell):
    """Reads Letter items."""

    def at(self, key: LetterKey) -> Request[Letter | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: LetterKey, *, consistent: bool = False) -> Letter | None:
        """Read the letter with this key.

        Reads table `safe`: `pk` = `box#{box_id}` and `sk` = `letter#{number:03d}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    async def get_many(
        self,
        keys: Many[LetterKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Letter | None]:
        """Read the letters with these keys, in their order; None where there is none.

        Reads table `safe`: `pk` = `box#{box_id}` and `sk` = `letter#{number:03d}`. A key that comes
        twice is read once.
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
        keys: Many[LetterKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> AsyncIterator[Letter | None]:
        """Read the letters with these keys as they are taken, in constant memory.

        Reads table `safe`: `pk` = `box#{box_id}` and `sk` = `letter#{number:03d}`. Gives an item,
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

    def history(self, key: LetterKey, *, newest_first: bool = False) -> AsyncPages[AuditEntry]:
        """Read the trail of the letter with this key.

        Queries table `safe`: `pk` = `audit#Letter#` and the key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns changes in the order in which they were made, or newest first.
        """
        return self._link.pages(
            requests.history(self._link.context, key, newest_first=newest_first)
        )

    def list_of_day(self, day: date) -> AsyncPages[Letter]:
        """List of day.

        Access pattern `list_of_day` queries index `by_day`: `day_pk` = `{day}`.
        Reads keys from the index, then the whole items by up to 100 keys a request, in order.
        Items are returned as they are then; those that are gone, or have left the part of the index
        that is read, are not. Counting counts entries of the index.
        Costs one round trip a page of up to 1 MB read of the index, and one for every 100 items, as
        pages are needed; eventually consistent.
        Returns `Letter` items, read lazily.
        """
        return self._link.pages(requests.list_of_day(self._link.context, day))


class AsyncLetterWriter(AsyncShell):
    """Writes Letter items."""

    async def create(self, item: LetterCreate) -> Letter:
        """Write a new letter.

        Writes to table `safe`: `pk` = `box#{box_id}` and `sk` = `letter#{number:03d}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        Also records the change, in one transaction with the item: twice the write units of each
        item written.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(self, item: LetterCreate, *, when: Condition | None = None) -> Letter:
        """Write this letter, replacing one that exists.

        Writes to table `safe`: `pk` = `box#{box_id}` and `sk` = `letter#{number:03d}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        Also records the change, in one transaction with the item, after a read of what it was (one
        round trip more): twice the write units of each item written.
        """
        return await self._link.run(requests.put(self._link.context, item, when=when))

    async def put_many(
        self, items: Many[LetterCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these letters, replacing those that exist.

        Writes to table `safe`: `pk` = `box#{box_id}` and `sk` = `letter#{number:03d}`. Takes any
        iterable, one item at a time: memory stays constant.
        Batches have no transactions: each item goes by itself. Costs two round trips an item: a
        consistent read, and a transaction with a row of its trail, at twice the write units,
        `at_once` of them at a time. Raises BatchIncomplete with all that remains.
        """
        return await self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    async def update(
        self,
        key: LetterKey,
        *changes: Change,
        set: LetterChanges | None = None,
        when: Condition | None = None,
    ) -> Letter:
        """Change some attributes of the letter with this key.

        Updates table `safe`: `pk` = `box#{box_id}` and `sk` = `letter#{number:03d}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        Also records the change, in one transaction with the item, after a read of what it was (one
        round trip more): twice the write units of each item written.
        """
        return await self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    async def delete(self, key: LetterKey, *, when: Condition | None = None) -> Letter | None:
        """Delete the letter with this key.

        Deletes from table `safe`: `pk` = `box#{box_id}` and `sk` = `letter#{number:03d}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        Also records the change, in one transaction with the item, after a read of what it was (one
        round trip more): twice the write units of each item written.
        """
        return await self._link.run(requests.delete(self._link.context, key, when=when))

    async def delete_many(
        self, keys: Many[LetterKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the letters with these keys; those that are not there do no harm.

        Deletes from table `safe`: `pk` = `box#{box_id}` and `sk` = `letter#{number:03d}`. Takes any
        iterable, one key at a time.
        Batches have no transactions: each item goes by itself. Costs two round trips an item: a
        consistent read, and a transaction with a row of its trail, at twice the write units,
        `at_once` of them at a time. Raises BatchIncomplete with all that remains.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    async def renumber(self, box_id: UUID, number: int, *, to_number: int) -> Letter:
        """Renumber.

        Access pattern `renumber` changes `number` in the key of an item of table `safe`.
        The item leaves its old key and appears under the new one in one transaction, with its index
        entries; it holds only if the item has not changed since it was read (it is tried again when
        it has).
        Costs two round trips: a consistent read, and a transaction of twice the write units.
        Returns the item as it is then. Raises NotFound when there is none, AlreadyExists when the
        new key is taken, and InvalidValue when the new key is the old one.
        Also records the change, in one transaction with the item: twice the write units of each
        item written.
        """
        return await self._link.run(
            requests.renumber(self._link.context, box_id, number, to_number=to_number)
        )


class AsyncLetterRepository(AsyncLetterReader, AsyncLetterWriter):
    """Reads and writes Letter items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
