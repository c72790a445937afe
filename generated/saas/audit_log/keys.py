"""Keys of audit log: pure functions between attributes and keys."""

from datetime import datetime
from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import closed, open_text, padded, partition_text, uuid_text
from dynarepo.wire import epoch_text

from .model import AuditLog, AuditLogKey


def table_key(key: AuditLogKey | AuditLog) -> WireItem:
    """The table key: `pk` = `audit#{audit_id}` and `sk` = `audit#{audit_id}`."""
    return {"pk": {"S": pk(key.audit_id)}, "sk": {"S": sk(key.audit_id)}}


def pk(audit_id: UUID) -> str:
    """`pk` = `audit#{audit_id}`."""
    return f"audit#{uuid_text(audit_id, 'audit_id')}"


def sk(audit_id: UUID) -> str:
    """`sk` = `audit#{audit_id}`."""
    return f"audit#{uuid_text(audit_id, 'audit_id')}"


def gsi1_pk(entity_type: str, entity_id: str) -> str:
    """`gsi1_pk` = `entity#{entity_type}#{entity_id}`."""
    return partition_text(
        f"entity#{closed(entity_type, '#', 'entity_type')}#{open_text(entity_id, 'entity_id')}",
        "gsi1_pk",
    )


def gsi1_sk(timestamp: datetime) -> str:
    """`gsi1_sk` = `timestamp#{timestamp:010d}`."""
    return (
        f"timestamp#{padded(int(epoch_text(timestamp, 'seconds', 'timestamp')), 10, 'timestamp')}"
    )


def gsi2_pk(user_id: str) -> str:
    """`gsi2_pk` = `audit##user#{user_id}`."""
    return partition_text(f"audit##user#{open_text(user_id, 'user_id')}", "gsi2_pk")


def gsi2_sk(timestamp: datetime) -> str:
    """`gsi2_sk` = `timestamp#{timestamp:010d}`."""
    return (
        f"timestamp#{padded(int(epoch_text(timestamp, 'seconds', 'timestamp')), 10, 'timestamp')}"
    )


def gsi3_pk(tenant_id: UUID) -> str:
    """`gsi3_pk` = `audit##tenant#{tenant_id}`."""
    return f"audit##tenant#{uuid_text(tenant_id, 'tenant_id')}"


def gsi3_sk(timestamp: datetime) -> str:
    """`gsi3_sk` = `timestamp#{timestamp:010d}`."""
    return (
        f"timestamp#{padded(int(epoch_text(timestamp, 'seconds', 'timestamp')), 10, 'timestamp')}"
    )


def gsi1(entity_type: str | None, entity_id: str | None, timestamp: datetime | None) -> WireItem:
    """The entry in index `gsi1`: `gsi1_pk` = `entity#{entity_type}#{entity_id}` and `gsi1_sk` =
    `timestamp#{timestamp:010d}`; none while a part is absent.
    """
    if entity_type is None or entity_id is None or timestamp is None:
        return {}
    return {"gsi1_pk": {"S": gsi1_pk(entity_type, entity_id)}, "gsi1_sk": {"S": gsi1_sk(timestamp)}}


def gsi2(user_id: str | None, timestamp: datetime | None) -> WireItem:
    """The entry in index `gsi2`: `gsi2_pk` = `audit##user#{user_id}` and `gsi2_sk` =
    `timestamp#{timestamp:010d}`; none while a part is absent.
    """
    if user_id is None or timestamp is None:
        return {}
    return {"gsi2_pk": {"S": gsi2_pk(user_id)}, "gsi2_sk": {"S": gsi2_sk(timestamp)}}


def gsi3(tenant_id: UUID | None, timestamp: datetime | None) -> WireItem:
    """The entry in index `gsi3`: `gsi3_pk` = `audit##tenant#{tenant_id}` and `gsi3_sk` =
    `timestamp#{timestamp:010d}`; none while a part is absent.
    """
    if tenant_id is None or timestamp is None:
        return {}
    return {"gsi3_pk": {"S": gsi3_pk(tenant_id)}, "gsi3_sk": {"S": gsi3_sk(timestamp)}}
