"""Models of visit: its key, input, item, views and changes."""

from datetime import datetime
from typing import TypedDict

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record


class VisitKey(Key, frozen=True):
    """Names one Visit: the attributes in its table key."""

    visitor: str


class VisitCreate(Record):
    """What a caller gives for a new Visit."""

    visitor: str
    count: int = Field(ge=1, le=3)
    ends_at: AwareDatetime | None = None


class Visit(VisitCreate):
    """A stored Visit."""

    @property
    def key(self) -> VisitKey:
        """What names this item."""
        return VisitKey(visitor=self.visitor)


class VisitChanges(TypedDict, total=False):
    """Attributes of Visit that an update can set; None removes an optional one."""

    count: int
    ends_at: datetime | None
