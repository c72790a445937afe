"""Models of visit: its key, input, item, views and changes."""

from datetime import datetime
from typing import TypedDict
from uuid import UUID

from pydantic import AwareDatetime

from dynarepo import Key, Record


class VisitKey(Key, frozen=True):
    """Names one Visit: the attributes in its table key."""

    person_id: UUID
    visited_at: datetime


class VisitCreate(Record):
    """What a caller gives for a new Visit."""

    person_id: UUID
    visited_at: AwareDatetime
    is_first: bool = False


class Visit(VisitCreate):
    """A stored Visit."""

    @property
    def key(self) -> VisitKey:
        """What names this item."""
        return VisitKey(person_id=self.person_id, visited_at=self.visited_at)


class VisitChanges(TypedDict, total=False):
    """Attributes of Visit that an update can set."""

    is_first: bool
