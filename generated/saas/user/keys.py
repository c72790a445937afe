"""Keys of user: pure functions between attributes and keys."""

from datetime import datetime
from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import digest, open_text, padded, partition_text, sort_text, uuid_text
from dynarepo.wire import epoch_text

from .._types import Status
from .model import User, UserKey


def table_key(key: UserKey | User) -> WireItem:
    """The table key: `pk` = `user#{id}` and `sk` = `user#{id}`."""
    return {"pk": {"S": pk(key.id)}, "sk": {"S": sk(key.id)}}


def pk(id: UUID) -> str:
    """`pk` = `user#{id}`."""
    return f"user#{uuid_text(id, 'id')}"


def sk(id: UUID) -> str:
    """`sk` = `user#{id}`."""
    return f"user#{uuid_text(id, 'id')}"


def gsi1_pk(user_id: str) -> str:
    """`gsi1_pk` = `user##user#{user_id}`."""
    return partition_text(f"user##user#{open_text(user_id, 'user_id')}", "gsi1_pk")


def gsi1_sk(tenant_id: UUID) -> str:
    """`gsi1_sk` = `tenant#{tenant_id}`."""
    return f"tenant#{uuid_text(tenant_id, 'tenant_id')}"


def gsi2_pk(tenant_id: UUID, status: Status) -> str:
    """`gsi2_pk` = `user##tenant#{tenant_id}#status#{status}`."""
    return f"user##tenant#{uuid_text(tenant_id, 'tenant_id')}#status#{open_text(status, 'status')}"


def gsi2_sk(name: str) -> str:
    """`gsi2_sk` = `name#{name}`."""
    return sort_text(f"name#{open_text(name, 'name')}", "gsi2_sk")


def gsi3_pk(tenant_id: UUID) -> str:
    """`gsi3_pk` = `user##tenant#{tenant_id}`."""
    return f"user##tenant#{uuid_text(tenant_id, 'tenant_id')}"


def gsi3_sk(created_utc: datetime) -> str:
    """`gsi3_sk` = `created#{created_utc:010d}`."""
    return f"created#{padded(int(epoch_text(created_utc, 'seconds', 'created_utc')), 10, 'created_utc')}"


def gsi1(user_id: str | None, tenant_id: UUID | None) -> WireItem:
    """The entry in index `gsi1`: `gsi1_pk` = `user##user#{user_id}` and `gsi1_sk` =
    `tenant#{tenant_id}`; none while a part is absent.
    """
    if user_id is None or tenant_id is None:
        return {}
    return {"gsi1_pk": {"S": gsi1_pk(user_id)}, "gsi1_sk": {"S": gsi1_sk(tenant_id)}}


def gsi2(tenant_id: UUID | None, status: Status | None, name: str | None) -> WireItem:
    """The entry in index `gsi2`: `gsi2_pk` = `user##tenant#{tenant_id}#status#{status}` and
    `gsi2_sk` = `name#{name}`; none while a part is absent.
    """
    if tenant_id is None or status is None or name is None:
        return {}
    return {"gsi2_pk": {"S": gsi2_pk(tenant_id, status)}, "gsi2_sk": {"S": gsi2_sk(name)}}


def gsi3(tenant_id: UUID | None, created_utc: datetime | None) -> WireItem:
    """The entry in index `gsi3`: `gsi3_pk` = `user##tenant#{tenant_id}` and `gsi3_sk` =
    `created#{created_utc:010d}`; none while a part is absent.
    """
    if tenant_id is None or created_utc is None:
        return {}
    return {"gsi3_pk": {"S": gsi3_pk(tenant_id)}, "gsi3_sk": {"S": gsi3_sk(created_utc)}}


def unique_tenant_id_email(tenant_id: UUID | None, email: str | None) -> WireItem:
    """What keeps `tenant_id` and `email` unique: `pk` =
    `unique#user#tenant_id+email#{tenant_id}#{email}` and `sk` = `unique`, with a hash of `email`;
    none while a part is absent.
    """
    if tenant_id is None or email is None:
        return {}
    return {
        "pk": {
            "S": partition_text(
                f"unique#user#tenant_id+email#{uuid_text(tenant_id, 'tenant_id')}#{open_text(digest(email.lower()), 'email', sensitive=True)}",
                "pk",
            )
        },
        "sk": {"S": "unique"},
    }
