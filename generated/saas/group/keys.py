"""Keys of group: pure functions between attributes and keys."""

from datetime import datetime
from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import closed, open_text, padded, partition_text, sort_text, uuid_text
from dynarepo.wire import epoch_text

from .model import Group, GroupKey


def table_key(key: GroupKey | Group) -> WireItem:
    """The table key: `pk` = `group#{id}` and `sk` = `group#{id}`."""
    return {"pk": {"S": pk(key.id)}, "sk": {"S": sk(key.id)}}


def pk(id: UUID) -> str:
    """`pk` = `group#{id}`."""
    return f"group#{uuid_text(id, 'id')}"


def sk(id: UUID) -> str:
    """`sk` = `group#{id}`."""
    return f"group#{uuid_text(id, 'id')}"


def gsi1_pk(user_id: str, group_type: str) -> str:
    """`gsi1_pk` = `group##user#{user_id}#type#{group_type}`."""
    return partition_text(
        f"group##user#{closed(user_id, '#', 'user_id')}#type#{open_text(group_type, 'group_type')}",
        "gsi1_pk",
    )


def gsi1_sk(name: str) -> str:
    """`gsi1_sk` = `name#{name}`."""
    return sort_text(f"name#{open_text(name, 'name')}", "gsi1_sk")


def gsi2_pk(tenant_id: UUID, group_type: str) -> str:
    """`gsi2_pk` = `group##tenant#{tenant_id}#type#{group_type}`."""
    return partition_text(
        f"group##tenant#{uuid_text(tenant_id, 'tenant_id')}#type#{open_text(group_type, 'group_type')}",
        "gsi2_pk",
    )


def gsi2_sk(name: str) -> str:
    """`gsi2_sk` = `name#{name}`."""
    return sort_text(f"name#{open_text(name, 'name')}", "gsi2_sk")


def gsi3_pk(tenant_id: UUID) -> str:
    """`gsi3_pk` = `group##tenant#{tenant_id}`."""
    return f"group##tenant#{uuid_text(tenant_id, 'tenant_id')}"


def gsi3_sk(created_utc: datetime) -> str:
    """`gsi3_sk` = `created#{created_utc:010d}`."""
    return f"created#{padded(int(epoch_text(created_utc, 'seconds', 'created_utc')), 10, 'created_utc')}"


def gsi1(user_id: str | None, group_type: str | None, name: str | None) -> WireItem:
    """The entry in index `gsi1`: `gsi1_pk` = `group##user#{user_id}#type#{group_type}` and
    `gsi1_sk` = `name#{name}`; none while a part is absent.
    """
    if user_id is None or group_type is None or name is None:
        return {}
    return {"gsi1_pk": {"S": gsi1_pk(user_id, group_type)}, "gsi1_sk": {"S": gsi1_sk(name)}}


def gsi2(tenant_id: UUID | None, group_type: str | None, name: str | None) -> WireItem:
    """The entry in index `gsi2`: `gsi2_pk` = `group##tenant#{tenant_id}#type#{group_type}` and
    `gsi2_sk` = `name#{name}`; none while a part is absent.
    """
    if tenant_id is None or group_type is None or name is None:
        return {}
    return {"gsi2_pk": {"S": gsi2_pk(tenant_id, group_type)}, "gsi2_sk": {"S": gsi2_sk(name)}}


def gsi3(tenant_id: UUID | None, created_utc: datetime | None) -> WireItem:
    """The entry in index `gsi3`: `gsi3_pk` = `group##tenant#{tenant_id}` and `gsi3_sk` =
    `created#{created_utc:010d}`; none while a part is absent.
    """
    if tenant_id is None or created_utc is None:
        return {}
    return {"gsi3_pk": {"S": gsi3_pk(tenant_id)}, "gsi3_sk": {"S": gsi3_sk(created_utc)}}
