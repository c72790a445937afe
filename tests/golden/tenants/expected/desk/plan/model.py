"""Models of plan: its key, input, item, views and changes."""

from typing import TypedDict

from dynarepo import Key, Record


class PlanKey(Key, frozen=True):
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
