"""Keys of user account: pure functions between attributes and keys."""

from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text, sort_text, uuid_text

from .model import UserAccount, UserAccountKey


def table_key(key: UserAccountKey | UserAccount) -> WireItem:
    """The table key: `PK` = `USER#{user_id}` and `SK` = `ACCOUNT#{account_id}`."""
    return {"PK": {"S": pk(key.user_id)}, "SK": {"S": sk(key.account_id)}}


def pk(user_id: str) -> str:
    """`PK` = `USER#{user_id}`."""
    return partition_text(f"USER#{open_text(user_id, 'user_id')}", "PK")


def sk(account_id: UUID) -> str:
    """`SK` = `ACCOUNT#{account_id}`."""
    return f"ACCOUNT#{uuid_text(account_id, 'account_id')}"


def gsi1_pk(account_id: UUID) -> str:
    """`GSI1PK` = `ACCOUNT#{account_id}`."""
    return f"ACCOUNT#{uuid_text(account_id, 'account_id')}"


def gsi1_sk(user_id: str) -> str:
    """`GSI1SK` = `MEMBER#{user_id}`."""
    return sort_text(f"MEMBER#{open_text(user_id, 'user_id')}", "GSI1SK")


def gsi1(account_id: UUID | None, user_id: str | None) -> WireItem:
    """The entry in index `GSI1`: `GSI1PK` = `ACCOUNT#{account_id}` and `GSI1SK` =
    `MEMBER#{user_id}`; none while a part is absent.
    """
    if account_id is None or user_id is None:
        return {}
    return {"GSI1PK": {"S": gsi1_pk(account_id)}, "GSI1SK": {"S": gsi1_sk(user_id)}}
