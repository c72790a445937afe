"""Repositories of box, for callers that await."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import AsyncShell

from . import requests
from .model import Box, BoxChanges, BoxCreate, BoxKey

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from dynarepo import AsyncPages, AuditEntry, Change, Condition, Request
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress


class AsyncBoxReader(AsyncShell):
    """Reads Box items."""

    def at(self, key: BoxKey) -> Request[Box | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: BoxKey, *, consistent: bool = False) -> Box | None:
        """Read the box with this key.

        Reads table `safe`: `pk` = `box#{box_id}` and `sk` = `box`.
        Costs one round trip. Returns None when there is no such item.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    async def get_many(
        self,
        keys: Many[BoxKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Box | None]:
        """Read the boxes with these keys, in their order; None where there is none.

        Reads table `safe`: `pk` = `box#{box_id}` and `sk` = `box`. A key that comes twice is read
        once.
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
        keys: Many[BoxKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> AsyncIterator[Box | None]:
        """Read the boxes with these keys as they are taken, in constant memory.

        Reads table `safe`: `pk` = `box#{box_id}` and `sk` = `box`. Gives an item, or None, for each
        key in order.
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

    def history(self, key: BoxKey, *, newest_first: bool = False) -> AsyncPages[AuditEntry]:
        """Read the trail of the box with this key.

        Queries table `safe`: `pk` = `audit#Box#` and the key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns changes in the order in which they were made, or newest first.
        """
        return self._link.pages(
            requests.history(self._link.context, key, newest_first=newest_first)
        )


class AsyncBoxWriter(AsyncShell):
    """Writes Box items."""

    async def create(self, item: BoxCreate) -> Box:
        """Write a new box.

        Writes to table `safe`: `pk` = `box#{box_id}` and `sk` = `box`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        Also records the change, in one transaction with the item: twice the write units of each
        item written.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(
        self, item: BoxCreate, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Box:
        """Write this box, replacing one that exists.

        Writes to table `safe`: `pk` = `box#{box_id}` and `sk` = `box`.
        Costs one round trip; two where it replaces an item, whose version it counts on. Raises
        ConditionFailed when `when` does not hold.
        Also records the change, in one transaction with the item, after a read of what it was (one
        round trip more): twice the write units of each item written.
        """
        return await self._link.run(
            requests.put(self._link.context, item, when=when, expect_version=expect_version)
        )

    async def put_many(
        self, items: Many[BoxCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these boxes, replacing those that exist.

        Writes to table `safe`: `pk` = `box#{box_id}` and `sk` = `box`. Takes any iterable, one item
        at a time: memory stays constant.
        Batches have no transactions: each item goes by itself. Costs two round trips an item: a
        consistent read, and a transaction with a row of its trail, at twice the write units,
        `at_once` of them at a time. One that was read before is written only over the version that
        was read. Raises BatchIncomplete with all that remains.
        """
        return await self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    async def update(
        self,
        key: BoxKey,
        *changes: Change,
        set: BoxChanges | None = None,
        when: Condition | None = None,
        expect_version: int | None = None,
    ) -> Box:
        """Change some attributes of the box with this key.

        Updates table `safe`: `pk` = `box#{box_id}` and `sk` = `box`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold. Raises VersionConflict when `expect_version` does not match.
        Also records the change, in one transaction with the item, after a read of what it was (one
        round trip more): twice the write units of each item written.
        """
        return await self._link.run(
            requests.update(
                self._link.context, key, *changes, set=set, when=when, expect_version=expect_version
            )
        )

    async def delete(
        self, key: BoxKey, *, when: Condition | None = None, expect_version: int | None = None
    ) -> Box | None:
        """Delete the box with this key.

        Deletes from table `safe`: `pk` = `box#{box_id}` and `sk` = `box`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold. Raises VersionConflict when `expect_version` does not match.
        Also records the change, in one transaction with the item, after a read of what it was (one
        round trip more): twice the write units of each item written.
        """
        return await self._link.run(
            requests.delete(self._link.context, key, when=when, expect_version=expect_version)
        )

    async def delete_many(
        self, keys: Many[BoxKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the boxes with these keys; those that are not there do no harm.

        Deletes from table `safe`: `pk` = `box#{box_id}` and `sk` = `box`. Takes any iterable, one
        key at a time.
        Batches have no transactions: each item goes by itself. Costs two round trips an item: a
        consistent read, and a transaction with a row of its trail, at twice the write units,
        `at_once` of them at a time. Raises BatchIncomplete with all that remains.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )


class AsyncBoxRepository(AsyncBoxReader, AsyncBoxWriter):
    """Reads and writes Box items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
