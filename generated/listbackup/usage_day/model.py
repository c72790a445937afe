"""Models of usage day: how much an account used of something in a day."""

from datetime import date, datetime
from decimal import Decimal
from typing import Literal, TypeAlias, TypedDict
from uuid import UUID

from pydantic import AwareDatetime

from dynarepo import Key, Record

UsageDayMetric: TypeAlias = Literal["queries", "messages", "backups", "items", "bytes"]
"""One of the values of an attribute of UsageDay."""


class UsageDayKey(Key, frozen=True):
    """Names one UsageDay: the attributes in its table key."""

    account_id: UUID
    metric: UsageDayMetric
    day: date


class UsageDayCreate(Record):
    """What a caller gives for a new UsageDay."""

    account_id: UUID
    metric: UsageDayMetric
    day: date
    total: Decimal = Decimal("0")
    last_user_id: str | None = None
    expires_at: AwareDatetime | None = None


class UsageDay(UsageDayCreate):
    """How much an account used of something in a day."""

    @property
    def key(self) -> UsageDayKey:
        """What names this item."""
        return UsageDayKey(account_id=self.account_id, metric=self.metric, day=self.day)


class UsageDayChanges(TypedDict, total=False):
    """Attributes of UsageDay that an update can set; None removes an optional one."""

    total: Decimal
    last_user_id: str | None
    expires_at: datetime | None
