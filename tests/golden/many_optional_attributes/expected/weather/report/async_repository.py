"""Repositories of report, for callers that await."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dynarepo import AsyncShell

from . import requests
from .model import Report, ReportCreate, ReportKey

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from dynarepo import Condition, Request
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress


class AsyncReportReader(AsyncShell):
    """Reads Report items."""

    def at(self, key: ReportKey) -> Request[Report | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: ReportKey, *, consistent: bool = False) -> Report | None:
        """Read the report with this key.

        Reads table `reports`: `station` = `{station}` and `reported_at` = `{reported_at}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    async def get_many(
        self,
        keys: Many[ReportKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Report | None]:
        """Read the reports with these keys, in their order; None where there is none.

        Reads table `reports`: `station` = `{station}` and `reported_at` = `{reported_at}`. A key
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
        keys: Many[ReportKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> AsyncIterator[Report | None]:
        """Read the reports with these keys as they are taken, in constant memory.

        Reads table `reports`: `station` = `{station}` and `reported_at` = `{reported_at}`. Gives an
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


class AsyncReportWriter(AsyncShell):
    """Writes Report items."""

    async def put(self, item: ReportCreate, *, when: Condition | None = None) -> Report:
        """Write this report, replacing one that exists.

        Writes to table `reports`: `station` = `{station}` and `reported_at` = `{reported_at}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return await self._link.run(requests.put(self._link.context, item, when=when))

    async def put_many(
        self, items: Many[ReportCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these reports, replacing those that exist.

        Writes to table `reports`: `station` = `{station}` and `reported_at` = `{reported_at}`.
        Takes any iterable, one item at a time: memory stays constant. Where it gives one key twice,
        the later one stays.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )


class AsyncReportRepository(AsyncReportReader, AsyncReportWriter):
    """Reads and writes Report items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
