"""Keys of integration: pure functions between attributes and keys."""

from datetime import datetime
from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import closed, open_text, partition_text, sort_text, uuid_text
from dynarepo.wire import datetime_text

from .model import Integration, IntegrationKey, IntegrationStatus


def table_key(key: IntegrationKey | Integration) -> WireItem:
    """The table key: `PK` = `ACCOUNT#{account_id}` and `SK` =
    `INTEGRATION#{platform}#{integration_id}`.
    """
    return {"PK": {"S": pk(key.account_id)}, "SK": {"S": sk(key.platform, key.integration_id)}}


def pk(account_id: UUID) -> str:
    """`PK` = `ACCOUNT#{account_id}`."""
    return f"ACCOUNT#{uuid_text(account_id, 'account_id')}"


def sk(platform: str, integration_id: UUID) -> str:
    """`SK` = `INTEGRATION#{platform}#{integration_id}`."""
    return sort_text(
        f"INTEGRATION#{closed(platform, '#', 'platform')}#{uuid_text(integration_id, 'integration_id')}",
        "SK",
    )


def gsi2_pk(platform: str) -> str:
    """`GSI2PK` = `TOKEN#{platform}`."""
    return partition_text(f"TOKEN#{open_text(platform, 'platform')}", "GSI2PK")


def gsi2_sk(token_expires_at: datetime) -> str:
    """`GSI2SK` = `{token_expires_at}`."""
    return datetime_text(token_expires_at, "seconds", "token_expires_at")


def gsi2(
    platform: str | None, token_expires_at: datetime | None, status: IntegrationStatus | None
) -> WireItem:
    """The entry in index `GSI2`: `GSI2PK` = `TOKEN#{platform}` and `GSI2SK` = `{token_expires_at}`;
    none while a part is absent, and only under its condition.
    """
    if platform is None or token_expires_at is None:
        return {}
    if status == "connected":
        return {"GSI2PK": {"S": gsi2_pk(platform)}, "GSI2SK": {"S": gsi2_sk(token_expires_at)}}
    return {}
