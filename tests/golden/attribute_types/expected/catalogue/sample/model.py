"""Models of sample: its key, input, item, views and changes."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, Literal, TypeAlias, TypedDict
from uuid import UUID

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record
from dynarepo.ids import Ulid, now, ulid, uuid4, uuid7

from .._types import Grade, Size

SampleChoice: TypeAlias = Literal["red", "green", "NO", "12:30"]
"""One of the values of an attribute of Sample."""

SampleListOfChoices: TypeAlias = Literal["north", "south"]
"""One of the values of an attribute of Sample."""


class SampleKey(Key, frozen=True):
    """Names one Sample: the attributes in its table key."""

    id: UUID


class SampleCreate(Record):
    """What a caller gives for a new Sample."""

    id: UUID = Field(default_factory=uuid7)
    text: str = Field(min_length=1, max_length=100, pattern="^(?:[a-z ]+)$")
    text_id: str = Field(default_factory=ulid)
    whole: int = Field(default=0, ge=-10, le=10)
    exact: Decimal = Field(default=Decimal("1.50"), ge=Decimal("0.01"))
    rough: float = Field(default=0.5, le=1000000.0)
    flag: bool = False
    bytes_: bytes = Field(default=b"hello", max_length=1024)
    moment: AwareDatetime = Field(default_factory=now)
    moment_in_seconds: AwareDatetime = Field(ge=datetime(2020, 1, 1, tzinfo=UTC))
    moment_in_milliseconds: AwareDatetime | None = None
    epoch: AwareDatetime = datetime(2026, 1, 1, tzinfo=UTC)
    epoch_milliseconds: AwareDatetime | None = None
    day: date = date(2026, 1, 31)
    random_id: UUID = Field(default_factory=uuid4)
    sortable_id: Ulid = Field(default_factory=ulid)
    choice: SampleChoice = "red"
    grade: Grade = "medium"
    words: set[str] | None = Field(default=None, min_length=1)
    numbers: set[Decimal] | None = None
    wholes: set[int]
    exacts: set[Decimal] | None = None
    blobs: set[bytes] | None = None
    list_of_text: list[str] = Field(default_factory=list[str])
    list_of_lists: list[list[int]] = Field(default_factory=list[list[int]], max_length=3)
    list_of_choices: list[SampleListOfChoices] = Field(default_factory=list[SampleListOfChoices])
    map_of_numbers: dict[str, Decimal] = Field(default_factory=dict[str, Decimal])
    map_of_days: dict[str, list[date]] | None = None
    size: Size | None = None
    sizes: dict[str, Size] = Field(default_factory=dict[str, Size])
    anything: Any = None
    open_map: dict[str, Any] = Field(default_factory=dict[str, Any])
    absent_or_null: str | None = None
    number_or_null: int | None = 1
    words_or_null: set[str] | None
    text_at_first: str | None = "new"
    secret: str | None = Field(default=None, repr=False, description="Never shown.")
    origin: str = "unknown"


class Sample(SampleCreate):
    """A stored Sample."""

    @property
    def key(self) -> SampleKey:
        """What names this item."""
        return SampleKey(id=self.id)


class SampleChanges(TypedDict, total=False):
    """Attributes of Sample that an update can set; None removes an optional one."""

    text: str
    text_id: str
    whole: int
    exact: Decimal
    rough: float
    flag: bool
    bytes_: bytes
    moment: datetime
    moment_in_seconds: datetime
    moment_in_milliseconds: datetime | None
    epoch: datetime
    epoch_milliseconds: datetime | None
    day: date
    random_id: UUID
    sortable_id: str
    choice: SampleChoice
    grade: Grade
    words: set[str] | None
    numbers: set[Decimal] | None
    wholes: set[int]
    exacts: set[Decimal] | None
    blobs: set[bytes] | None
    list_of_text: list[str]
    list_of_lists: list[list[int]]
    list_of_choices: list[SampleListOfChoices]
    map_of_numbers: dict[str, Decimal]
    map_of_days: dict[str, list[date]] | None
    size: Size | None
    sizes: dict[str, Size]
    anything: Any
    open_map: dict[str, Any]
    absent_or_null: str | None
    number_or_null: int | None
    words_or_null: set[str] | None
    text_at_first: str | None
    secret: str | None
