"""Models of call: its key, input, item, views and changes."""

from typing import TypedDict

from dynarepo import Key, Record


class CallKey(Key, frozen=True):
    """Names one Call: the attributes in its table key."""

    line: str


class CallCreate(Record):
    """What a caller gives for a new Call."""

    line: str
    queue: str = "all"
    weight: int = 1
    topic: str | None = None
    result: str | None = None


class Call(CallCreate):
    """A stored Call."""

    @property
    def key(self) -> CallKey:
        """What names this item."""
        return CallKey(line=self.line)


class CallChanges(TypedDict, total=False):
    """Attributes of Call that an update can set; None removes an optional one."""

    queue: str
    weight: int
    topic: str | None
    result: str | None


class CallGiven(TypedDict, total=False):
    """Attributes of Call as they are stored, for an update that does not read them."""

    queue: str | None
    weight: int | None
    topic: str | None
    result: str | None
