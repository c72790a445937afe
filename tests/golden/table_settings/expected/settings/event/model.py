"""Models of event: its key, input, item, views and changes."""

from pydantic import AwareDatetime

from dynarepo import Key, Record


class EventKey(Key, frozen=True):
    """Names one Event: the attributes in its table key."""

    stream: str
    number: int


class EventCreate(Record):
    """What a caller gives for a new Event."""

    stream: str
    number: int
    kind: str
    expires_at: AwareDatetime | None = None


class Event(EventCreate):
    """A stored Event."""

    @property
    def key(self) -> EventKey:
        """What names this item."""
        return EventKey(stream=self.stream, number=self.number)
