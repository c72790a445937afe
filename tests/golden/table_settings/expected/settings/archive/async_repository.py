"""Repositories of archive, for callers that await."""

from dynarepo import AsyncShell, Change, Condition

from . import requests
from .model import Archive, ArchiveChanges, ArchiveCreate, ArchiveKey


class AsyncArchiveReader(AsyncShell):
    """Reads Archive items."""

    async def get(self, key: ArchiveKey, *, consistent: bool = False) -> Archive | None:
        """Read the archive with this key.

        Reads table `archive`: `stream` = `{stream}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))


class AsyncArchiveWriter(AsyncShell):
    """Writes Archive items."""

    async def create(self, item: ArchiveCreate) -> Archive:
        """Write a new archive.

        Writes to table `archive`: `stream` = `{stream}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return await self._link.run(requests.create(self._link.context, item))

    async def put(self, item: ArchiveCreate, *, when: Condition | None = None) -> Archive:
        """Write this archive, replacing one that exists.

        Writes to table `archive`: `stream` = `{stream}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return await self._link.run(requests.put(self._link.context, item, when=when))

    async def update(
        self,
        key: ArchiveKey,
        *changes: Change,
        set: ArchiveChanges | None = None,
        when: Condition | None = None,
    ) -> Archive:
        """Change some attributes of the archive with this key.

        Updates table `archive`: `stream` = `{stream}`.
        Keeps every index key in step; where parts of one are not given, they are read first, which
        makes it two round trips instead of one.
        Returns the item as it is then. Raises NotFound when there is none, ConditionFailed when
        `when` does not hold.
        """
        return await self._link.run(
            requests.update(self._link.context, key, *changes, set=set, when=when)
        )

    async def delete(self, key: ArchiveKey, *, when: Condition | None = None) -> Archive | None:
        """Delete the archive with this key.

        Deletes from table `archive`: `stream` = `{stream}`.
        Costs one round trip. Returns what was deleted, or None. Raises ConditionFailed when `when`
        does not hold.
        """
        return await self._link.run(requests.delete(self._link.context, key, when=when))

    async def archive_stream(self, item: ArchiveCreate) -> Archive:
        """Archive stream.

        Access pattern `archive_stream` writes a new item to table `archive`: `stream` = `{stream}`.
        Costs one round trip. Raises AlreadyExists when the key is taken.
        """
        return await self._link.run(requests.archive_stream(self._link.context, item))


class AsyncArchiveRepository(AsyncArchiveReader, AsyncArchiveWriter):
    """Reads and writes Archive items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
