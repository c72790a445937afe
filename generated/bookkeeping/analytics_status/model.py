"""Models of analytics status: whether an analysis of a user must be computed again."""

from datetime import datetime
from typing import Literal, TypeAlias, TypedDict

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record
from dynarepo.ids import now

from .._types import AnalyticType

AnalyticsStatusProcessingPriority: TypeAlias = Literal["high", "normal", "low"]
"""One of the values of an attribute of AnalyticsStatus."""


class AnalyticsStatusKey(Key, frozen=True):
    """Names one AnalyticsStatus: the attributes in its table key."""

    user_id: str
    analytic_type: AnalyticType


class AnalyticsStatusCreate(Record):
    """What a caller gives for a new AnalyticsStatus; `created_at` and `updated_at` are set on
    writing.
    """

    user_id: str = Field(min_length=1)
    analytic_type: AnalyticType
    computation_needed: bool = True
    processing_priority: AnalyticsStatusProcessingPriority = "normal"
    stale_since: AwareDatetime = Field(
        default_factory=lambda: (moment := now()).replace(
            microsecond=moment.microsecond // 1000 * 1000
        )
    )
    last_computed_at: AwareDatetime | None = None
    failures: int = Field(default=0, ge=0)
    last_error: str | None = Field(default=None, max_length=2000)


class AnalyticsStatus(AnalyticsStatusCreate):
    """Whether an analysis of a user must be computed again."""

    created_at: AwareDatetime
    updated_at: AwareDatetime

    @property
    def key(self) -> AnalyticsStatusKey:
        """What names this item."""
        return AnalyticsStatusKey(user_id=self.user_id, analytic_type=self.analytic_type)


class AnalyticsStatusChanges(TypedDict, total=False):
    """Attributes of AnalyticsStatus that an update can set; None removes an optional one."""

    computation_needed: bool
    processing_priority: AnalyticsStatusProcessingPriority
    stale_since: datetime
    last_computed_at: datetime | None
    failures: int
    last_error: str | None
