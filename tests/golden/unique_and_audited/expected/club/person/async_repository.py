"""Repositories of person, for callers that await."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import AsyncHidingShell

from . import requests
from .model import Person, PersonChanges, PersonCreate, PersonKey

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from dynarepo import (
        AsyncPages,
        AuditEntry,
        Change,
        Condition,
        Request,
        UniqueProgress,
        UniqueReport,
    )
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress


class AsyncPersonReader(AsyncHidingShell):
    """Reads Person items."""

    def at(self, key: PersonKey) -> Request[Person | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: PersonKey, *, consistent: bool = False) -> Person | None:
        """Read the person with this key.

        Reads table `club`: `pk` = `person#{person_id}` and `sk` = `person`.
        Costs one round trip. Returns None when there is no such item. Items past their time to live
        count as gone.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    async def get_many(
        self,
        keys: Many[PersonKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Person | None]:
        """Read the persons with these keys, in their order; None where there is none.

        Reads table `club`: `pk` = `person#{person_id}` and `sk` = `person`. A key that comes twice
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
        keys: Many[PersonKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> AsyncIterator[Person | None]:
        """Read the persons with these keys as they are taken, in constant memory.

        Reads table `club`: `pk` = `person#{person_id}` and `sk` = `person`. Gives an item, or None,
        for each key in order.
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

    def history(self, key: PersonKey, *, newest_first: bool = False) -> AsyncPages[AuditEntry]:
        """Read the trail of the person with this key.

        Queries table `trail`: `who` = `audit#Person#` and the key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns changes in the order in which they were made, or newest first.
        """
        return self._link.pages(
            requests.history(self._link.context, key, newest_first=newest_first)
        )


class AsyncPersonWriter(AsyncHidingShell):
    """Writes Person items."""

    async def create(self, item: PersonCreate) -> Person:
        """Write a new person.

        Writes to table `club`: `pk` = `person#{person_id}` and `sk` = `person`.
        Costs one round trip. Raises AlreadyExists when the key is taken. An item past its time to
        live counts as gone.
        Also claims unique values and records the change, in one transaction with the item: twice
        the write units of each item written. Raises NotUnique when another item has its `club_id`
        and `email`, or its `nick` and `badge` and `joined_at`, or its `nick`.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(self, item: PersonCreate, *, when: Condition | None = None) -> Person:
        """Write this person, replacing one that exists.

        Writes to table `club`: `pk` = `person#{person_id}` and `sk` = `person`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        Also claims unique values and records the change, in one transaction with the item, after a
        read of what it was (one round trip more): twice the write units of each item written.
        Raises NotUnique when another item has its `club_id` and `email`, or its `nick` and `badge`
        and `joined_at`, or its `nick`.
        """
        return await self._link.run(requests.put(self._link.context, item, when=when))

    async def put_many(
        self, items: Many[PersonCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these persons, replacing those that exist.

        Writes to table `club`: `pk` = `person#{person_id}` and `sk` = `person`. Takes any iterable,
        one item at a time: memory stays constant.
        Batches have no transactions: each item goes by itself. Costs two round trips an item: a
        consistent read, and a transaction with claims on unique values and a row of its trail, at
        twice the write units, `at_once` of them at a time. Raises BatchIncomplete with all that
        remains.
        """
        return await self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    async def update(
        self,
        key: PersonKey,
        *changes: Change,
        set: PersonChanges | None = None,
        when: Condition | None = None,
    ) -> Person:
        """Change some attributes of the person with this key.

        Updates table `club`: `pk` = `person#{person_id}` and `sk` = `person`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        Also claims unique values and records the change, in one transaction with the item, after a
        read of what it was (one round trip more): twice the write units of each item written.
        Raises NotUnique when another item has its `club_id` and `email`, or its `nick` and `badge`
        and `joined_at`, or its `nick`.
        """
        return await self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    async def delete(self, key: PersonKey, *, when: Condition | None = None) -> Person | None:
        """Delete the person with this key.

        Deletes from table `club`: `pk` = `person#{person_id}` and `sk` = `person`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        Also claims unique values and records the change, in one transaction with the item, after a
        read of what it was (one round trip more): twice the write units of each item written.
        """
        return await self._link.run(requests.delete(self._link.context, key, when=when))

    async def delete_many(
        self, keys: Many[PersonKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the persons with these keys; those that are not there do no harm.

        Deletes from table `club`: `pk` = `person#{person_id}` and `sk` = `person`. Takes any
        iterable, one key at a time.
        Batches have no transactions: each item goes by itself. Costs two round trips an item: a
        consistent read, and a transaction with claims on unique values and a row of its trail, at
        twice the write units, `at_once` of them at a time. Raises BatchIncomplete with all that
        remains.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    async def repair_unique(
        self, *, fix: bool = False, progress: UniqueProgress | None = None
    ) -> UniqueReport:
        """Compare every person with the claims on its unique values; `fix` corrects them.

        Scans table `club`.
        Costs one read of the whole table, one more of each claim and each claiming item, and a
        transaction for each correction. `progress` is told after each page.
        Returns what was found. Safe beside writers: a correction holds only while both sides are as
        they were seen.
        """
        return await self._link.run(
            requests.repair_unique(self._link.context, fix=fix, progress=progress)
        )


class AsyncPersonRepository(AsyncPersonReader, AsyncPersonWriter):
    """Reads and writes Person items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
