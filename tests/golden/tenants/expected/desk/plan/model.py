"""Models of plan: its key, input, item, views and changes."""

from dataclasses import dataclass
from typing import TypedDict

from dynarepo import Record


@dataclass(frozen=True, slots=True)
class PlanKey:
    """Names one Plan: the attributes in its table key."""

    plan: str


class PlanCreate(Record):
    """What a caller gives for a new Plan."""

    plan: str
    company_id: str | None = None


class Plan(PlanCreate):
    """A stored Plan."""

    @property
    def key(self) -> PlanKey:
        """What names this item."""
        return PlanKey(plan=self.plan)


class PlanChanges(TypedDict, total=False):
    """Attributes of Plan that an update can set; None removes an optional one."""

    company_id: str | None
