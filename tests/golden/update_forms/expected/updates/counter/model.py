"""Models of counter: its key, input, item, views and changes."""

from decimal import Decimal
from typing import Any, Literal, TypeAlias, TypedDict

from pydantic import Field

from dynarepo import Key, Record

from .._types import Limits, Note

CounterStatus: TypeAlias = Literal["on", "off"]
"""One of the values of an attribute of Counter."""


class CounterKey(Key, frozen=True):
    """Names one Counter: the attributes in its table key."""

    id: str


class CounterCreate(Record):
    """What a caller gives for a new Counter."""

    id: str
    name: str
    label: str | None = None
    status: CounterStatus = "on"
    total: int = 0
    rate: Decimal = Decimal("1")
    previous: int | None = None
    ready: bool = False
    tags: set[str] | None = None
    marks: set[int] | None = None
    notes: list[Note] = Field(default_factory=list[Note])
    words: list[str] = Field(default_factory=list[str])
    limits: Limits
    quotas: dict[str, int] = Field(default_factory=dict[str, int])
    extra: Any = None


class Counter(CounterCreate):
    """A stored Counter."""

    @property
    def key(self) -> CounterKey:
        """What names this item."""
        return CounterKey(id=self.id)


class CounterChanges(TypedDict, total=False):
    """Attributes of Counter that an update can set; None removes an optional one."""

    name: str
    label: str | None
    status: CounterStatus
    total: int
    rate: Decimal
    previous: int | None
    ready: bool
    tags: set[str] | None
    marks: set[int] | None
    notes: list[Note]
    words: list[str]
    limits: Limits
    quotas: dict[str, int]
    extra: Any
