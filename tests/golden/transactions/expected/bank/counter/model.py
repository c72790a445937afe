"""Models of counter: its key, input, item, views and changes."""

from typing import TypedDict

from dynarepo import Key, Record


class CounterKey(Key, frozen=True):
    """Names one Counter: the attributes in its table key."""

    name: str


class CounterCreate(Record):
    """What a caller gives for a new Counter."""

    name: str
    last: int | None = None


class Counter(CounterCreate):
    """A stored Counter."""

    @property
    def key(self) -> CounterKey:
        """What names this item."""
        return CounterKey(name=self.name)


class CounterChanges(TypedDict, total=False):
    """Attributes of Counter that an update can set; None removes an optional one."""

    last: int | None
