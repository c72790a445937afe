"""Repositories of snapshot, for callers that wait."""

from dynarepo import Condition, Shell

from . import requests
from .model import Snapshot, SnapshotCreate, SnapshotKey


class SnapshotReader(Shell):
    """Reads Snapshot items."""

    def get(self, key: SnapshotKey, *, consistent: bool = False) -> Snapshot | None:
        """Read the snapshot with this key.

        Reads table `snapshots`: `stream` = `{stream}`.
        Costs one round trip. Returns None when there is no such item.
        """
        return self._link.send(requests.get(self._link.context, key, consistent=consistent))


class SnapshotWriter(Shell):
    """Writes Snapshot items."""

    def put(self, item: SnapshotCreate, *, when: Condition | None = None) -> Snapshot:
        """Write this snapshot, replacing one that exists.

        Writes to table `snapshots`: `stream` = `{stream}`.
        Costs one round trip. Raises ConditionFailed when `when` does not hold.
        """
        return self._link.run(requests.put(self._link.context, item, when=when))

    def put_newer(self, item: SnapshotCreate, *, number: int) -> Snapshot:
        """Put newer.

        Access pattern `put_newer` writes or replaces an item of table `snapshots`: `stream` =
        `{stream}`.
        Only while `attribute_not_exists(stream) OR number < :number`, else raises ConditionFailed.
        Costs one round trip. Returns the item as it is then.
        """
        return self._link.run(requests.put_newer(self._link.context, item, number=number))


class SnapshotRepository(SnapshotReader, SnapshotWriter):
    """Reads and writes Snapshot items.

    Subclass it to add methods, and pass the subclass to `connect(extensions=[...])`.
    """
