"""Keys of analytics query: pure functions between attributes and keys."""

from datetime import datetime
from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text, ulid_text, uuid_text
from dynarepo.wire import datetime_text

from .model import AnalyticsQuery, AnalyticsQueryKey


def table_key(key: AnalyticsQueryKey | AnalyticsQuery) -> WireItem:
    """The table key: `PK` = `USER#{user_id}` and `SK` = `QUERY#{asked_at}#{query_id}`."""
    return {"PK": {"S": pk(key.user_id)}, "SK": {"S": sk(key.asked_at, key.query_id)}}


def pk(user_id: str) -> str:
    """`PK` = `USER#{user_id}`."""
    return partition_text(f"USER#{open_text(user_id, 'user_id')}", "PK")


def sk(asked_at: datetime, query_id: str) -> str:
    """`SK` = `QUERY#{asked_at}#{query_id}`."""
    return f"QUERY#{datetime_text(asked_at, 'milliseconds', 'asked_at')}#{ulid_text(query_id, 'query_id')}"


def gsi1_pk(account_id: UUID) -> str:
    """`GSI1PK` = `ACCOUNT#{account_id}`."""
    return f"ACCOUNT#{uuid_text(account_id, 'account_id')}"


def gsi1_sk(asked_at: datetime) -> str:
    """`GSI1SK` = `QUERY#{asked_at}`."""
    return f"QUERY#{datetime_text(asked_at, 'milliseconds', 'asked_at')}"


def gsi1(account_id: UUID | None, asked_at: datetime | None) -> WireItem:
    """The entry in index `GSI1`: `GSI1PK` = `ACCOUNT#{account_id}` and `GSI1SK` =
    `QUERY#{asked_at}`; none while a part is absent.
    """
    if account_id is None or asked_at is None:
        return {}
    return {"GSI1PK": {"S": gsi1_pk(account_id)}, "GSI1SK": {"S": gsi1_sk(asked_at)}}
