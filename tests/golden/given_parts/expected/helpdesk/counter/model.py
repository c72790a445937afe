"""Models of counter: its key, input, item, views and changes."""

from dataclasses import dataclass
from typing import TypedDict

from dynarepo import Record


@dataclass(frozen=True, slots=True)
class CounterKey:
    """Names one Counter: the attributes in its table key."""

    name: str


class CounterCreate(Record):
    """What a caller gives for a new Counter; `version` is set on writing."""

    name: str
    note: str | None = None


class Counter(CounterCreate):
    """A stored Counter."""

    version: int

    @property
    def key(self) -> CounterKey:
        """What names this item."""
        return CounterKey(name=self.name)


class CounterChanges(TypedDict, total=False):
    """Attributes of Counter that an update can set; None removes an optional one."""

    note: str | None


class CounterGiven(TypedDict, total=False):
    """Attributes of Counter as they are stored, for an update that does not read them."""

    note: str | None
    version: int
