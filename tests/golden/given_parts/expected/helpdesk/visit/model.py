"""Models of visit: its key, input, item, views and changes."""

from datetime import datetime
from typing import TypedDict

from pydantic import AwareDatetime

from dynarepo import Key, Record


class VisitKey(Key, frozen=True):
    """Names one Visit: the attributes in its table key."""

    visitor: str


class VisitCreate(Record):
    """What a caller gives for a new Visit; `seen_at`, `version` and `deleted_at` are set on
    writing.
    """

    visitor: str
    code: str | None = None
    host: str | None = None
    reason: str | None = None


class Visit(VisitCreate):
    """A stored Visit."""

    seen_at: AwareDatetime
    version: int
    deleted_at: AwareDatetime | None = None

    @property
    def key(self) -> VisitKey:
        """What names this item."""
        return VisitKey(visitor=self.visitor)


class VisitChanges(TypedDict, total=False):
    """Attributes of Visit that an update can set; None removes an optional one."""

    code: str | None
    host: str | None
    reason: str | None


class VisitGiven(TypedDict, total=False):
    """Attributes of Visit as they are stored, for an update that does not read them."""

    code: str | None
    host: str | None
    reason: str | None
    seen_at: datetime
    version: int
    deleted_at: datetime | None
