"""Models of analytics query: a question that a user asked about an account's data; it expires."""

from datetime import datetime
from typing import TypedDict
from uuid import UUID

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record
from dynarepo.ids import Ulid, now, ulid


class AnalyticsQueryKey(Key, frozen=True):
    """Names one AnalyticsQuery: the attributes in its table key."""

    user_id: str
    asked_at: datetime
    query_id: str


class AnalyticsQueryCreate(Record):
    """What a caller gives for a new AnalyticsQuery; `created_at` and `updated_at` are set on
    writing.
    """

    user_id: str = Field(min_length=1, max_length=128)
    asked_at: AwareDatetime = Field(
        default_factory=lambda: (moment := now()).replace(
            microsecond=moment.microsecond // 1000 * 1000
        )
    )
    query_id: Ulid = Field(default_factory=ulid)
    account_id: UUID
    question: str = Field(max_length=4000)
    statement: str | None = None
    row_count: int | None = Field(default=None, ge=0)
    milliseconds: float | None = Field(default=None, ge=0.0)
    succeeded: bool = True
    expires_at: AwareDatetime


class AnalyticsQuery(AnalyticsQueryCreate):
    """A question that a user asked about an account's data; it expires."""

    created_at: AwareDatetime
    updated_at: AwareDatetime

    @property
    def key(self) -> AnalyticsQueryKey:
        """What names this item."""
        return AnalyticsQueryKey(
            user_id=self.user_id, asked_at=self.asked_at, query_id=self.query_id
        )


class AnalyticsQueryChanges(TypedDict, total=False):
    """Attributes of AnalyticsQuery that an update can set; None removes an optional one."""

    question: str
    statement: str | None
    row_count: int | None
    milliseconds: float | None
    succeeded: bool
    expires_at: datetime
