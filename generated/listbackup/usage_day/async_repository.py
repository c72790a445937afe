"""Repositories of usage day, for callers that await."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from dynarepo import AsyncHidingShell

from . import requests
from .model import UsageDay, UsageDayChanges, UsageDayCreate, UsageDayKey, UsageDayMetric

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from dynarepo import AsyncPages, Change, Condition, Range, Request
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress


class AsyncUsageDayReader(AsyncHidingShell):
    """Reads UsageDay items."""

    def at(self, key: UsageDayKey) -> Request[UsageDay | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: UsageDayKey, *, consistent: bool = False) -> UsageDay | None:
        """Read the usage day with this key.

        Reads table `listbackup`: `PK` = `ACCOUNT#{account_id}` and `SK` = `USAGE#{metric}#{day}`.
        Costs one round trip. Returns None when there is no such item. Items past their time to live
        count as gone.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    async def get_many(
        self,
        keys: Many[UsageDayKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[UsageDay | None]:
        """Read the usage days with these keys, in their order; None where there is none.

        Reads table `listbackup`: `PK` = `ACCOUNT#{account_id}` and `SK` = `USAGE#{metric}#{day}`. A
        key that comes twice is read once.
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
        keys: Many[UsageDayKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> AsyncIterator[UsageDay | None]:
        """Read the usage days with these keys as they are taken, in constant memory.

        Reads table `listbackup`: `PK` = `ACCOUNT#{account_id}` and `SK` = `USAGE#{metric}#{day}`.
        Gives an item, or None, for each key in order.
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

    async def get_usage(
        self, account_id: UUID, metric: UsageDayMetric, day: date, *, consistent: bool = False
    ) -> UsageDay | None:
        """Read what was used in a day.

        Access pattern `get_usage` reads table `listbackup`: `PK` = `ACCOUNT#{account_id}` and `SK`
        = `USAGE#{metric}#{day}`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        Items past their time to live count as gone.
        """
        return await self._link.send(
            requests.get_usage(self._link.context, account_id, metric, day, consistent=consistent)
        )

    def list_usage(
        self, account_id: UUID, metric: UsageDayMetric, *, day: Range[date] | None = None
    ) -> AsyncPages[UsageDay]:
        """List an account's use of something by day.

        Access pattern `list_usage` queries table `listbackup`: `PK` = `ACCOUNT#{account_id}` and
        `SK` within `USAGE#{metric}#{day}` (a range of `day` if given).
        Results come in ascending order of the sort key.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `UsageDay` items, read lazily.
        """
        return self._link.pages(
            requests.list_usage(self._link.context, account_id, metric, day=day)
        )

    def list_all_usage(
        self, account_id: UUID, *, metric: UsageDayMetric | None = None
    ) -> AsyncPages[UsageDay]:
        """List an account's use of everything.

        Access pattern `list_all_usage` queries table `listbackup`: `PK` = `ACCOUNT#{account_id}`
        and `SK` within `USAGE#{metric}#{day}` (narrowed by `metric`).
        Results come in ascending order of the sort key.
        Items past their time to live count as gone.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `UsageDay` items, read lazily.
        """
        return self._link.pages(
            requests.list_all_usage(self._link.context, account_id, metric=metric)
        )


class AsyncUsageDayWriter(AsyncHidingShell):
    """Writes UsageDay items."""

    async def create(self, item: UsageDayCreate) -> UsageDay:
        """Write a new usage day.

        Writes to table `listbackup`: `PK` = `ACCOUNT#{account_id}` and `SK` =
        `USAGE#{metric}#{day}`.
        Costs one round trip. Raises AlreadyExists when the key is taken. An item past its time to
        live counts as gone.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(self, item: UsageDayCreate, *, when: Condition | None = None) -> UsageDay:
        """Write this usage day, replacing one that exists.

        Writes to table `listbackup`: `PK` = `ACCOUNT#{account_id}` and `SK` =
        `USAGE#{metric}#{day}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return await self._link.run(requests.put(self._link.context, item, when=when))

    async def put_many(
        self, items: Many[UsageDayCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these usage days, replacing those that exist.

        Writes to table `listbackup`: `PK` = `ACCOUNT#{account_id}` and `SK` =
        `USAGE#{metric}#{day}`. Takes any iterable, one item at a time: memory stays constant. Where
        it gives one key twice, the later one stays.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    async def update(
        self,
        key: UsageDayKey,
        *changes: Change,
        set: UsageDayChanges | None = None,
        when: Condition | None = None,
    ) -> UsageDay:
        """Change some attributes of the usage day with this key.

        Updates table `listbackup`: `PK` = `ACCOUNT#{account_id}` and `SK` = `USAGE#{metric}#{day}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return await self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    async def delete(self, key: UsageDayKey, *, when: Condition | None = None) -> UsageDay | None:
        """Delete the usage day with this key.

        Deletes from table `listbackup`: `PK` = `ACCOUNT#{account_id}` and `SK` =
        `USAGE#{metric}#{day}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return await self._link.run(requests.delete(self._link.context, key, when=when))

    async def delete_many(
        self, keys: Many[UsageDayKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the usage days with these keys; those that are not there do no harm.

        Deletes from table `listbackup`: `PK` = `ACCOUNT#{account_id}` and `SK` =
        `USAGE#{metric}#{day}`. Takes any iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )

    async def add_usage(
        self,
        account_id: UUID,
        metric: UsageDayMetric,
        day: date,
        *,
        user_id: str,
        expires_at: datetime,
        amount: Decimal,
    ) -> UsageDay:
        """Count use, from nothing on a new day.

        Access pattern `add_usage` updates table `listbackup`: `PK` = `ACCOUNT#{account_id}` and
        `SK` = `USAGE#{metric}#{day}`.
        Does `SET last_user_id = :user_id, expires_at = :expires_at ADD total :amount`.
        Costs one round trip.
        Returns the item as it is then; creates the item when there is none.
        """
        return await self._link.run(
            requests.add_usage(
                self._link.context,
                account_id,
                metric,
                day,
                user_id=user_id,
                expires_at=expires_at,
                amount=amount,
            )
        )


class AsyncUsageDayRepository(AsyncUsageDayReader, AsyncUsageDayWriter):
    """Reads and writes UsageDay items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
