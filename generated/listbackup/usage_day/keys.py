"""Keys of usage day: pure functions between attributes and keys."""

from datetime import date
from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import closed, uuid_text
from dynarepo.wire import date_text

from .model import UsageDay, UsageDayKey, UsageDayMetric


def table_key(key: UsageDayKey | UsageDay) -> WireItem:
    """The table key: `PK` = `ACCOUNT#{account_id}` and `SK` = `USAGE#{metric}#{day}`."""
    return {"PK": {"S": pk(key.account_id)}, "SK": {"S": sk(key.metric, key.day)}}


def pk(account_id: UUID) -> str:
    """`PK` = `ACCOUNT#{account_id}`."""
    return f"ACCOUNT#{uuid_text(account_id, 'account_id')}"


def sk(metric: UsageDayMetric, day: date) -> str:
    """`SK` = `USAGE#{metric}#{day}`."""
    return f"USAGE#{closed(metric, '#', 'metric')}#{date_text(day, 'day')}"
