"""Keys of tenant: pure functions between attributes and keys."""

from datetime import datetime
from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import open_text, padded, partition_text, sort_text, uuid_text
from dynarepo.wire import epoch_text

from .._types import Status
from .model import Tenant, TenantKey, TenantPlan


def table_key(key: TenantKey | Tenant) -> WireItem:
    """The table key: `pk` = `tenant#{id}` and `sk` = `tenant#{id}`."""
    return {"pk": {"S": pk(key.id)}, "sk": {"S": sk(key.id)}}


def pk(id: UUID) -> str:
    """`pk` = `tenant#{id}`."""
    return f"tenant#{uuid_text(id, 'id')}"


def sk(id: UUID) -> str:
    """`sk` = `tenant#{id}`."""
    return f"tenant#{uuid_text(id, 'id')}"


def gsi1_pk(owner_user_id: str) -> str:
    """`gsi1_pk` = `tenant##user#{owner_user_id}`."""
    return partition_text(f"tenant##user#{open_text(owner_user_id, 'owner_user_id')}", "gsi1_pk")


def gsi1_sk(name: str) -> str:
    """`gsi1_sk` = `name#{name}`."""
    return sort_text(f"name#{open_text(name, 'name')}", "gsi1_sk")


def gsi2_pk(status: Status) -> str:
    """`gsi2_pk` = `tenant##status#{status}`."""
    return f"tenant##status#{open_text(status, 'status')}"


def gsi2_sk(name: str) -> str:
    """`gsi2_sk` = `name#{name}`."""
    return sort_text(f"name#{open_text(name, 'name')}", "gsi2_sk")


def gsi3_pk(plan: TenantPlan) -> str:
    """`gsi3_pk` = `tenant##plan#{plan}`."""
    return f"tenant##plan#{open_text(plan, 'plan')}"


def gsi3_sk(created_utc: datetime) -> str:
    """`gsi3_sk` = `created#{created_utc:010d}`."""
    return f"created#{padded(int(epoch_text(created_utc, 'seconds', 'created_utc')), 10, 'created_utc')}"


def gsi1(owner_user_id: str | None, name: str | None) -> WireItem:
    """The entry in index `gsi1`: `gsi1_pk` = `tenant##user#{owner_user_id}` and `gsi1_sk` =
    `name#{name}`; none while a part is absent.
    """
    if owner_user_id is None or name is None:
        return {}
    return {"gsi1_pk": {"S": gsi1_pk(owner_user_id)}, "gsi1_sk": {"S": gsi1_sk(name)}}


def gsi2(status: Status | None, name: str | None) -> WireItem:
    """The entry in index `gsi2`: `gsi2_pk` = `tenant##status#{status}` and `gsi2_sk` =
    `name#{name}`; none while a part is absent.
    """
    if status is None or name is None:
        return {}
    return {"gsi2_pk": {"S": gsi2_pk(status)}, "gsi2_sk": {"S": gsi2_sk(name)}}


def gsi3(plan: TenantPlan | None, created_utc: datetime | None) -> WireItem:
    """The entry in index `gsi3`: `gsi3_pk` = `tenant##plan#{plan}` and `gsi3_sk` =
    `created#{created_utc:010d}`; none while a part is absent.
    """
    if plan is None or created_utc is None:
        return {}
    return {"gsi3_pk": {"S": gsi3_pk(plan)}, "gsi3_sk": {"S": gsi3_sk(created_utc)}}
