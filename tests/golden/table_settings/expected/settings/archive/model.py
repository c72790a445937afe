"""Models of archive: its key, input, item, views and changes."""

from typing import TypedDict

from dynarepo import Key, Record


class ArchiveKey(Key, frozen=True):
    """Names one Archive: the attributes in its table key."""

    stream: str


class ArchiveCreate(Record):
    """What a caller gives for a new Archive."""

    stream: str
    place: str


class Archive(ArchiveCreate):
    """A stored Archive."""

    @property
    def key(self) -> ArchiveKey:
        """What names this item."""
        return ArchiveKey(stream=self.stream)


class ArchiveChanges(TypedDict, total=False):
    """Attributes of Archive that an update can set."""

    place: str
