"""Models of song: its key, input, item, views and changes."""

from typing import TypedDict

from pydantic import Field

from dynarepo import Key, Record, Value


class SongKey(Key, frozen=True):
    """Names one Song: the attributes in its table key."""

    artist: str
    title: str


class SongCreate(Record):
    """What a caller gives for a new Song."""

    artist: str
    title: str
    limit: int
    sound: list[float] = Field(min_length=3, max_length=3)


class Song(SongCreate):
    """A stored Song."""

    @property
    def key(self) -> SongKey:
        """What names this item."""
        return SongKey(artist=self.artist, title=self.title)


class SongName(Value):
    """View of Song: `artist`, `title` and `sound`."""

    artist: str
    title: str
    sound: list[float] = Field(min_length=3, max_length=3)


class SongChanges(TypedDict, total=False):
    """Attributes of Song that an update can set."""

    limit: int
    sound: list[float]
