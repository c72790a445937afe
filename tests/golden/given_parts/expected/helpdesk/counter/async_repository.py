"""Repositories of counter, for callers that await."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import AsyncShell

from . import requests
from .model import Counter, CounterChanges, CounterCreate, CounterGiven, CounterKey

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from dynarepo import AsyncPages, Change, Condition, Request
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress


class AsyncCounterReader(AsyncShell):
    """Reads Counter items."""

    def at(self, key: CounterKey) -> Request[Counter | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: CounterKey, *, consistent: bool = False) -> Counter | None:
        """Read the counter with this key.

        Reads table `helpdesk`: `pk` = `counter#{name}` and `sk` = `counter`.
        Costs one round trip. Returns None when there is no such item.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    async def get_many(
        self,
        keys: Many[CounterKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Counter | None]:
        """Read the counters with these keys, in their order; None where there is none.

        Reads table `helpdesk`: `pk` = `counter#{name}` and `sk` = `counter`. A key that comes twice
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
        keys: Many[CounterKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> AsyncIterator[Counter | None]:
        """Read the counters with these keys as they are taken, in constant memory.

        Reads table `helpdesk`: `pk` = `counter#{name}` and `sk` = `counter`. Gives an item, or
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

    def list_counters(self) -> AsyncPages[Counter]:
        """List counters.

        Access pattern `list_counters` queries index `gsi3`: `gsi3pk` = `counters`.
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Counter` items, read lazily.
        """
        return self._link.pages(requests.list_counters(self._link.context))


class AsyncCounterWriter(AsyncShell):
    """Writes Counter items."""

    async def create(self, item: CounterCreate) -> Counter:
        """Write a new counter.

        Writes to table `helpdesk`: `pk` = `counter#{name}` and `sk` = `counter`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(
        self,
        item: CounterCreate,
        *,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> Counter:
        """Write this counter, replacing one that exists.

        Writes to table `helpdesk`: `pk` = `counter#{name}` and `sk` = `counter`.
        Costs one round trip; two where it replaces an item, whose version it counts on. Raises
        ConditionFailed when `when` does not hold.
        """
        return await self._link.run(
            requests.put(self._link.context, item, when=when, expect_version=expect_version)
        )

    async def put_many(
        self, items: Many[CounterCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these counters, replacing those that exist.

        Writes to table `helpdesk`: `pk` = `counter#{name}` and `sk` = `counter`. Takes any
        iterable, one item at a time: memory stays constant.
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
        key: CounterKey,
        *changes: Change,
        set: CounterChanges | None = None,
        when: Condition | None = None,
        expect_version: int | None = None,
        given: CounterGiven | None = None,
    ) -> Counter:
        """Change some attributes of the counter with this key.

        Updates table `helpdesk`: `pk` = `counter#{name}` and `sk` = `counter`.
        Keeps every index key in step. What it does not set of the keys of `gsi3` must be in `given`
        as it is stored, with None for what is not there: it is not read, and the write holds only
        while that is so.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold. Raises VersionConflict when `expect_version` does not match.
        """
        return await self._link.run(
            requests.update(
                self._link.context,
                key,
                *changes,
                set=set,
                when=when,
                expect_version=expect_version,
                given=given,
            )
        )

    async def delete(
        self, key: CounterKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Counter | None:
        """Delete the counter with this key.

        Deletes from table `helpdesk`: `pk` = `counter#{name}` and `sk` = `counter`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold. Raises VersionConflict when `expect_version` does not match.
        """
        return await self._link.run(
            requests.delete(self._link.context, key, when=when, expect_version=expect_version)
        )

    async def delete_many(
        self, keys: Many[CounterKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the counters with these keys; those that are not there do no harm.

        Deletes from table `helpdesk`: `pk` = `counter#{name}` and `sk` = `counter`. Takes any
        iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    async def count(
        self, name: str, *, version: int, note: str, expect_version: int | None = None
    ) -> Counter:
        """Count.

        Access pattern `count` updates table `helpdesk`: `pk` = `counter#{name}` and `sk` =
        `counter`.
        Does `SET note = :note`.
        Raises VersionConflict when `expect_version` does not match.
        Keeps the keys of `gsi3` in step.
        Wants `version` as stored, for the index keys that are built from it. Raises ConditionFailed
        when the item has something else.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.count(
                self._link.context, name, version=version, note=note, expect_version=expect_version
            )
        )


class AsyncCounterRepository(AsyncCounterReader, AsyncCounterWriter):
    """Reads and writes Counter items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
