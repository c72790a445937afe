"""Models of snapshot: its key, input, item, views and changes."""

from typing import Any

from dynarepo import Key, Record


class SnapshotKey(Key, frozen=True):
    """Names one Snapshot: the attributes in its table key."""

    stream: str


class SnapshotCreate(Record):
    """What a caller gives for a new Snapshot."""

    stream: str
    number: int
    state: dict[str, Any]


class Snapshot(SnapshotCreate):
    """A stored Snapshot."""

    @property
    def key(self) -> SnapshotKey:
        """What names this item."""
        return SnapshotKey(stream=self.stream)
