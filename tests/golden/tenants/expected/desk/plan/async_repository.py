"""Repositories of plan, for callers that await."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import AsyncShell

from . import requests
from .model import Plan, PlanChanges, PlanCreate, PlanKey

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from dynarepo import Change, Condition, Request
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress


class AsyncPlanReader(AsyncShell):
    """Reads Plan items."""

    def at(self, key: PlanKey) -> Request[Plan | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: PlanKey, *, consistent: bool = False) -> Plan | None:
        """Read the plan with this key.

        Reads table `desk`: `pk` = `plan#{plan}` and `sk` = `plan`.
        Costs one round trip. Returns None when there is no such item.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    async def get_many(
        self,
        keys: Many[PlanKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Plan | None]:
        """Read the plans with these keys, in their order; None where there is none.

        Reads table `desk`: `pk` = `plan#{plan}` and `sk` = `plan`. A key that comes twice is read
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
        keys: Many[PlanKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> AsyncIterator[Plan | None]:
        """Read the plans with these keys as they are taken, in constant memory.

        Reads table `desk`: `pk` = `plan#{plan}` and `sk` = `plan`. Gives an item, or None, for each
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

    async def get_plan(self, plan: str, *, consistent: bool = False) -> Plan | None:
        """Get plan.

        Access pattern `get_plan` reads table `desk`: `pk` = `plan#{plan}` and `sk` = `plan`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        """
        return await self._link.send(
            requests.get_plan(self._link.context, plan, consistent=consistent)
        )


class AsyncPlanWriter(AsyncShell):
    """Writes Plan items."""

    async def create(self, item: PlanCreate) -> Plan:
        """Write a new plan.

        Writes to table `desk`: `pk` = `plan#{plan}` and `sk` = `plan`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(self, item: PlanCreate, *, when: Condition | None = None) -> Plan:
        """Write this plan, replacing one that exists.

        Writes to table `desk`: `pk` = `plan#{plan}` and `sk` = `plan`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return await self._link.run(requests.put(self._link.context, item, when=when))

    async def put_many(
        self, items: Many[PlanCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these plans, replacing those that exist.

        Writes to table `desk`: `pk` = `plan#{plan}` and `sk` = `plan`. Takes any iterable, one item
        at a time: memory stays constant. Where it gives one key twice, the later one stays.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    async def update(
        self,
        key: PlanKey,
        *changes: Change,
        set: PlanChanges | None = None,
        when: Condition | None = None,
    ) -> Plan:
        """Change some attributes of the plan with this key.

        Updates table `desk`: `pk` = `plan#{plan}` and `sk` = `plan`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return await self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    async def delete(self, key: PlanKey, *, when: Condition | None = None) -> Plan | None:
        """Delete the plan with this key.

        Deletes from table `desk`: `pk` = `plan#{plan}` and `sk` = `plan`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return await self._link.run(requests.delete(self._link.context, key, when=when))

    async def delete_many(
        self, keys: Many[PlanKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the plans with these keys; those that are not there do no harm.

        Deletes from table `desk`: `pk` = `plan#{plan}` and `sk` = `plan`. Takes any iterable, one
        key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )


class AsyncPlanRepository(AsyncPlanReader, AsyncPlanWriter):
    """Reads and writes Plan items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
