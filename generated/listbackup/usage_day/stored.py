"""What makes usage day models of the JSON text of stored items."""

from datetime import datetime
from decimal import Decimal
from typing import Final, Literal
from uuid import UUID

from msgspec import UNSET, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of, exact
from dynarepo.wire import date_from_text, epoch_from_text
from dynarepo.wire.tagged import Number, Text

from .model import UsageDay, UsageDayMetric


class StoredUsageDay(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of UsageDay, as types."""

    pk: Text[str] = field(name="PK")
    sk: Text[str] = field(name="SK")
    account_id: Text[UUID] = field(name="accountId")
    metric: Text[UsageDayMetric]
    day: Text[str]
    total: Number | UnsetType = UNSET
    last_user_id: Text[str] | UnsetType = field(default=UNSET, name="lastUserId")
    expires_at: Number | UnsetType = field(default=UNSET, name="expiresAt")
    item_type: Text[Literal["usage_day"]] | UnsetType = field(default=UNSET, name="entityType")


_USAGE_DAY_NAMES: Final = GivenNames(
    ("account_id", "metric", "day"), "total", "last_user_id", "expires_at"
)
_BlankUsageDay: Final = blank_of(UsageDay)


def usage_day_of(stored: StoredUsageDay) -> UsageDay:
    """What was stored as UsageDay; an error where that is not certain."""
    absent = 0
    if stored.total is UNSET:
        total_: Decimal = Decimal("0")
        absent |= 1
    else:
        total_ = exact(stored.total.N)
    if stored.last_user_id is UNSET:
        last_user_id_: str | None = None
        absent |= 2
    else:
        last_user_id_ = stored.last_user_id.S
    if stored.expires_at is UNSET:
        expires_at_: datetime | None = None
        absent |= 4
    else:
        expires_at_ = epoch_from_text(stored.expires_at.N, "seconds")
    record = blank(_BlankUsageDay)
    record.account_id = stored.account_id.S
    record.metric = stored.metric.S
    record.day = date_from_text(stored.day.S)
    record.total = total_
    record.last_user_id = last_user_id_
    record.expires_at = expires_at_
    record.__pydantic_fields_set__ = _USAGE_DAY_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = UsageDay
    return record


USAGE_DAY_READER: Final[StraightReader[UsageDay]] = StraightReader(
    StoredUsageDay, usage_day_of, lambda stored: (stored.pk.S, stored.sk.S)
)
