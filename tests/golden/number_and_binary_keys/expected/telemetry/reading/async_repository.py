"""Repositories of reading, for callers that await."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from dynarepo import AsyncShell

from . import requests
from .model import Reading, ReadingChanges, ReadingCreate, ReadingKey

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from dynarepo import AsyncPages, Change, Condition, Range, Request
    from dynarepo.batches import BatchReport, Many, OnInvalidItem, OnProgress


class AsyncReadingReader(AsyncShell):
    """Reads Reading items."""

    def at(self, key: ReadingKey) -> Request[Reading | None]:
        """The item with this key, for `get_together`.

        Nothing is sent yet.
        """
        return requests.get(self._link.context, key)

    async def get(self, key: ReadingKey, *, consistent: bool = False) -> Reading | None:
        """Read the reading with this key.

        Reads table `readings`: `sensor` = `{sensor}` and `taken_at` = `{taken_at}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

    async def get_many(
        self,
        keys: Many[ReadingKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> list[Reading | None]:
        """Read the readings with these keys, in their order; None where there is none.

        Reads table `readings`: `sensor` = `{sensor}` and `taken_at` = `{taken_at}`. A key that
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
        keys: Many[ReadingKey],
        *,
        consistent: bool = False,
        at_once: int = 1,
        progress: OnProgress | None = None,
        on_invalid: OnInvalidItem = "raise",
    ) -> AsyncIterator[Reading | None]:
        """Read the readings with these keys as they are taken, in constant memory.

        Reads table `readings`: `sensor` = `{sensor}` and `taken_at` = `{taken_at}`. Gives an item,
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

    async def get_reading(
        self, sensor: int, taken_at: datetime, *, consistent: bool = False
    ) -> Reading | None:
        """Get reading.

        Access pattern `get_reading` reads table `readings`: `sensor` = `{sensor}` and `taken_at` =
        `{taken_at}`.
        Costs one round trip; eventually consistent unless asked. Returns None when there is no such
        item.
        """
        return await self._link.send(
            requests.get_reading(self._link.context, sensor, taken_at, consistent=consistent)
        )

    def list_readings(
        self, sensor: int, *, taken_at: Range[datetime] | None = None
    ) -> AsyncPages[Reading]:
        """List readings.

        Access pattern `list_readings` queries table `readings`: `sensor` = `{sensor}` and
        `taken_at` within `{taken_at}` (a range of `taken_at` if given).
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Reading` items, read lazily.
        """
        return self._link.pages(
            requests.list_readings(self._link.context, sensor, taken_at=taken_at)
        )

    def list_latest(self, sensor: int, *, after_time: datetime) -> AsyncPages[Reading]:
        """List latest.

        Access pattern `list_latest` queries table `readings`: `sensor` = `{sensor}` and `taken_at`
        within `{taken_at}` (`taken_at > :after_time`).
        Results come in descending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Reading` items, read lazily, at most 5 of them.
        """
        return self._link.pages(
            requests.list_latest(self._link.context, sensor, after_time=after_time)
        )

    def list_level(
        self, level: int, *, taken_at: Range[datetime] | None = None
    ) -> AsyncPages[Reading]:
        """List level.

        Access pattern `list_level` queries index `by_level`: `level_key` = `{level}` and `taken_at`
        within `{taken_at}` (a range of `taken_at` if given).
        Results come in ascending order of the sort key.
        Costs one round trip a page of up to 1 MB read, as pages are needed; eventually consistent.
        Returns `Reading` items, read lazily.
        """
        return self._link.pages(requests.list_level(self._link.context, level, taken_at=taken_at))


class AsyncReadingWriter(AsyncShell):
    """Writes Reading items."""

    async def create(self, item: ReadingCreate) -> Reading:
        """Write a new reading.

        Writes to table `readings`: `sensor` = `{sensor}` and `taken_at` = `{taken_at}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(self, item: ReadingCreate, *, when: Condition | None = None) -> Reading:
        """Write this reading, replacing one that exists.

        Writes to table `readings`: `sensor` = `{sensor}` and `taken_at` = `{taken_at}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return await self._link.run(requests.put(self._link.context, item, when=when))

    async def put_many(
        self, items: Many[ReadingCreate], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Write these readings, replacing those that exist.

        Writes to table `readings`: `sensor` = `{sensor}` and `taken_at` = `{taken_at}`. Takes any
        iterable, one item at a time: memory stays constant. Where it gives one key twice, the later
        one stays.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.put_many(self._link.context, items, at_once=at_once, progress=progress)
        )

    async def update(
        self,
        key: ReadingKey,
        *changes: Change,
        set: ReadingChanges | None = None,
        when: Condition | None = None,
    ) -> Reading:
        """Change some attributes of the reading with this key.

        Updates table `readings`: `sensor` = `{sensor}` and `taken_at` = `{taken_at}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return await self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    async def delete(self, key: ReadingKey, *, when: Condition | None = None) -> Reading | None:
        """Delete the reading with this key.

        Deletes from table `readings`: `sensor` = `{sensor}` and `taken_at` = `{taken_at}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return await self._link.run(requests.delete(self._link.context, key, when=when))

    async def delete_many(
        self, keys: Many[ReadingKey], *, at_once: int = 1, progress: OnProgress | None = None
    ) -> BatchReport:
        """Delete the readings with these keys; those that are not there do no harm.

        Deletes from table `readings`: `sensor` = `{sensor}` and `taken_at` = `{taken_at}`. Takes
        any iterable, one key at a time.
        Costs one round trip for 25 items, or 16 MB, `at_once` of them at a time. What the service
        leaves unprocessed is sent again after a pause; raises BatchIncomplete with all that remains
        when that does not help.
        """
        return await self._link.write_many(
            requests.delete_many(self._link.context, keys, at_once=at_once, progress=progress)
        )


class AsyncReadingRepository(AsyncReadingReader, AsyncReadingWriter):
    """Reads and writes Reading items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
