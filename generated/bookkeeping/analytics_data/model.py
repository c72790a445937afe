"""Models of analytics data: the result of one analysis for a period, over one account or all."""

from datetime import date, datetime
from typing import Any, Literal, TypeAlias, TypedDict

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record

from .._types import AnalyticType

AnalyticsDataPeriod: TypeAlias = Literal["month", "quarter", "year"]
"""One of the values of an attribute of AnalyticsData."""


class AnalyticsDataKey(Key, frozen=True):
    """Names one AnalyticsData: the attributes in its table key."""

    user_id: str
    analytic_type: AnalyticType
    period: AnalyticsDataPeriod
    period_start: date
    account_scope: str


class AnalyticsDataCreate(Record):
    """What a caller gives for a new AnalyticsData; `created_at` and `updated_at` are set on
    writing.
    """

    user_id: str = Field(min_length=1)
    analytic_type: AnalyticType
    period: AnalyticsDataPeriod
    period_start: date = Field(description="First day of the period.")
    account_scope: str = Field(
        default="all", min_length=1, description="Identifier of an account, or `all`."
    )
    data: dict[str, Any] = Field(default_factory=dict[str, Any])
    computed_at: AwareDatetime
    data_through: date | None = Field(default=None, description="Last day that has transactions.")


class AnalyticsData(AnalyticsDataCreate):
    """The result of one analysis for a period, over one account or all."""

    created_at: AwareDatetime
    updated_at: AwareDatetime

    @property
    def key(self) -> AnalyticsDataKey:
        """What names this item."""
        return AnalyticsDataKey(
            user_id=self.user_id,
            analytic_type=self.analytic_type,
            period=self.period,
            period_start=self.period_start,
            account_scope=self.account_scope,
        )


class AnalyticsDataChanges(TypedDict, total=False):
    """Attributes of AnalyticsData that an update can set; None removes an optional one."""

    data: dict[str, Any]
    computed_at: datetime
    data_through: date | None
