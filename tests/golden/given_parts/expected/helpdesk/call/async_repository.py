"""Repositories of call, for callers that await."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import AsyncShell

from . import requests
from .model import Call, CallChanges, CallCreate, CallGiven, CallKey

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from dynarepo import AsyncPages, Change, Condition, Request
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress


class AsyncCallReader(AsyncShell):
    """Reads Call items."""

    def at(self, key: CallKey) -> Request[Call | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: CallKey, *, consistent: bool = False) -> Call | None:
        """Read the call with this key.

        Reads table `helpdesk`: `pk` = `call#{line}` and `sk` = `call`.
        Costs one round trip. Returns None when there is no such item.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    async def get_many(
        self,
        keys: Many[CallKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Call | None]:
        """Read the calls with these keys, in their order; None where there is none.

        Reads table `helpdesk`: `pk` = `call#{line}` and `sk` = `call`. A key that comes twice is
        read once.
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
        keys: Many[CallKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> AsyncIterator[Call | None]:
        """Read the calls with these keys as they are taken, in constant memory.

        Reads table `helpdesk`: `pk` = `call#{line}` and `sk` = `call`. Gives an item, or None, for
        each key in order.
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

    def list_waiting(self, queue: str) -> AsyncPages[Call]:
        """List waiting.

        Access pattern `list_waiting` queries index `gsi1`: `gsi1pk` = `queue#{queue}`.
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Call` items, read lazily.
        """
        return self._link.pages(requests.list_waiting(self._link.context, queue))


class AsyncCallWriter(AsyncShell):
    """Writes Call items."""

    async def create(self, item: CallCreate) -> Call:
        """Write a new call.

        Writes to table `helpdesk`: `pk` = `call#{line}` and `sk` = `call`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(self, item: CallCreate, *, when: Condition | None = None) -> Call:
        """Write this call, replacing one that exists.

        Writes to table `helpdesk`: `pk` = `call#{line}` and `sk` = `call`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return await self._link.run(requests.put(self._link.context, item, when=when))

    async def put_many(
        self, items: Many[CallCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these calls, replacing those that exist.

        Writes to table `helpdesk`: `pk` = `call#{line}` and `sk` = `call`. Takes any iterable, one
        item at a time: memory stays constant. Where it gives one key twice, the later one stays.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    async def update(
        self,
        key: CallKey,
        *changes: Change,
        set: CallChanges | None = None,
        when: Condition | None = None,
        given: CallGiven | None = None,
    ) -> Call:
        """Change some attributes of the call with this key.

        Updates table `helpdesk`: `pk` = `call#{line}` and `sk` = `call`.
        Keeps every index key in step. What it does not set of the keys of `gsi1` must be in `given`
        as it is stored, with None for what is not there: it is not read, and the write holds only
        while that is so.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return await self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when, given=given)
        )

    async def delete(self, key: CallKey, *, when: Condition | None = None) -> Call | None:
        """Delete the call with this key.

        Deletes from table `helpdesk`: `pk` = `call#{line}` and `sk` = `call`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return await self._link.run(requests.delete(self._link.context, key, when=when))

    async def delete_many(
        self, keys: Many[CallKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the calls with these keys; those that are not there do no harm.

        Deletes from table `helpdesk`: `pk` = `call#{line}` and `sk` = `call`. Takes any iterable,
        one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    async def answer(self, line: str, *, result: str) -> Call:
        """Answer.

        Access pattern `answer` updates table `helpdesk`: `pk` = `call#{line}` and `sk` = `call`.
        Does `SET result = :result`.
        Keeps the keys of `gsi1` in step.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(requests.answer(self._link.context, line, result=result))

    async def drop(self, line: str, *, by: int) -> Call:
        """Drop.

        Access pattern `drop` updates table `helpdesk`: `pk` = `call#{line}` and `sk` = `call`.
        Does `REMOVE topic SET weight = weight + :by`.
        Keeps the keys of `gsi1` in step.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(requests.drop(self._link.context, line, by=by))

    async def hide(self, line: str) -> Call:
        """Hide.

        Access pattern `hide` updates table `helpdesk`: `pk` = `call#{line}` and `sk` = `call`.
        Does `SET queue = 'hidden'`.
        Keeps the keys of `gsi1` in step.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(requests.hide(self._link.context, line))

    async def reopen(
        self, line: str, *, queue: str | None, weight: int | None, topic: str | None
    ) -> Call:
        """Reopen.

        Access pattern `reopen` updates table `helpdesk`: `pk` = `call#{line}` and `sk` = `call`.
        Does `REMOVE result`.
        Keeps the keys of `gsi1` in step.
        Wants `queue`, `weight` and `topic` as stored, or None where it has none, for the index keys
        that are built from it. Raises ConditionFailed when the item has something else.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.reopen(self._link.context, line, queue=queue, weight=weight, topic=topic)
        )

    async def wait(
        self, line: str, *, weight: int | None, topic: str | None, result: str | None
    ) -> Call:
        """Wait.

        Access pattern `wait` updates table `helpdesk`: `pk` = `call#{line}` and `sk` = `call`.
        Does `SET queue = 'new'`.
        Keeps the keys of `gsi1` in step.
        Wants `weight`, `topic` and `result` as stored, or None where it has none, for the index
        keys that are built from it. Raises ConditionFailed when the item has something else.
        Costs one round trip.
        Returns the item as it is then; raises NotFound when there is none.
        """
        return await self._link.run(
            requests.wait(self._link.context, line, weight=weight, topic=topic, result=result)
        )


class AsyncCallRepository(AsyncCallReader, AsyncCallWriter):
    """Reads and writes Call items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
