"""Models of visit: its key, input, item, views and changes."""

from datetime import date
from typing import TypedDict

from dynarepo import Key, Record
from dynarepo.ids import Ulid


class VisitKey(Key, frozen=True):
    """Names one Visit: the attributes in its table key."""

    visit_id: str


class VisitCreate(Record):
    """What a caller gives for a new Visit."""

    visit_id: Ulid
    day: date


class Visit(VisitCreate):
    """A stored Visit."""

    @property
    def key(self) -> VisitKey:
        """What names this item."""
        return VisitKey(visit_id=self.visit_id)


class VisitChanges(TypedDict, total=False):
    """Attributes of Visit that an update can set."""

    day: date
