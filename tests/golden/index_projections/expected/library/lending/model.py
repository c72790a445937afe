"""Models of lending: its key, input, item, views and changes."""

from datetime import date, datetime
from typing import TypedDict
from uuid import UUID

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record, Value


class LendingKey(Key, frozen=True):
    """Names one Lending: the attributes in its table key."""

    lending_id: UUID
    copy_number: int


class LendingCreate(Record):
    """What a caller gives for a new Lending."""

    lending_id: UUID
    copy_number: int = Field(ge=0, le=999)
    reader: str
    due: date
    returned_at: AwareDatetime | None = None
    number: int | None = None
    note: str | None = None


class Lending(LendingCreate):
    """A stored Lending."""

    @property
    def key(self) -> LendingKey:
        """What names this item."""
        return LendingKey(lending_id=self.lending_id, copy_number=self.copy_number)


class LendingInByReader(Value):
    """View of Lending: `lending_id`, `copy_number`, `reader` and `due`."""

    lending_id: UUID
    copy_number: int = Field(ge=0, le=999)
    reader: str
    due: date


class LendingInByDay(Value):
    """View of Lending: `lending_id`, `copy_number`, `returned_at` and `number`."""

    lending_id: UUID
    copy_number: int = Field(ge=0, le=999)
    returned_at: AwareDatetime | None = None
    number: int | None = None


class LendingChanges(TypedDict, total=False):
    """Attributes of Lending that an update can set; None removes an optional one."""

    reader: str
    due: date
    returned_at: datetime | None
    number: int | None
    note: str | None
