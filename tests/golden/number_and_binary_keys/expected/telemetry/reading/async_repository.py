"""Repositories of reading, for callers that await."""

from datetime import datetime

from dynarepo import AsyncPages, AsyncShell, Change, Condition, Range

from . import requests
from .model import Reading, ReadingChanges, ReadingCreate, ReadingKey


class AsyncReadingReader(AsyncShell):
    """Reads Reading items."""

    async def get(self, key: ReadingKey, *, consistent: bool = False) -> Reading | None:
        """Read the reading with this key.

        Reads table `readings`: `sensor` = `{sensor}` and `taken_at` = `{taken_at}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))

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


class AsyncReadingRepository(AsyncReadingReader, AsyncReadingWriter):
    """Reads and writes Reading items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
