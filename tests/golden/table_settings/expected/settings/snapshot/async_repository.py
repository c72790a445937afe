"""Repositories of snapshot, for callers that await."""

from dynarepo import AsyncShell, Condition

from . import requests
from .model import Snapshot, SnapshotCreate, SnapshotKey


class AsyncSnapshotReader(AsyncShell):
    """Reads Snapshot items."""

    async def get(self, key: SnapshotKey, *, consistent: bool = False) -> Snapshot | None:
        """Read the snapshot with this key.

        Reads table `snapshots`: `stream` = `{stream}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return await self._link.send(requests.get(self._link.context, key, consistent=consistent))


class AsyncSnapshotWriter(AsyncShell):
    """Writes Snapshot items."""

    async def put(self, item: SnapshotCreate, *, when: Condition | None = None) -> Snapshot:
        """Write this snapshot, replacing one that exists.

        Writes to table `snapshots`: `stream` = `{stream}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return await self._link.run(requests.put(self._link.context, item, when=when))

    async def put_newer(self, item: SnapshotCreate, *, number: int) -> Snapshot:
        """Put newer.

        Access pattern `put_newer` writes or replaces an item of table `snapshots`: `stream` =
        `{stream}`.
        Only while `attribute_not_exists(stream) OR number < :number`, else raises ConditionFailed.
        Costs one round trip. Returns the item as it is then.
        """
        return await self._link.run(requests.put_newer(self._link.context, item, number=number))


class AsyncSnapshotRepository(AsyncSnapshotReader, AsyncSnapshotWriter):
    """Reads and writes Snapshot items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
