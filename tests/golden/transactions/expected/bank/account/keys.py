"""Keys of account: pure functions between attributes and keys."""

from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text, uuid_text

from .model import Account, AccountKey, AccountKind


def table_key(key: AccountKey | Account) -> WireItem:
    """The table key: `pk` = `account#{account_id}` and `sk` = `account`."""
    return {"pk": {"S": pk(key.account_id)}, "sk": {"S": sk()}}


def pk(account_id: UUID) -> str:
    """`pk` = `account#{account_id}`."""
    return f"account#{uuid_text(account_id, 'account_id')}"


def sk() -> str:
    """`sk` = `account`."""
    return "account"


def gsi1pk(owner: str) -> str:
    """`gsi1pk` = `owner#{owner}`."""
    return partition_text(f"owner#{open_text(owner, 'owner')}", "gsi1pk")


def gsi1sk(kind: AccountKind) -> str:
    """`gsi1sk` = `kind#{kind}`."""
    return f"kind#{open_text(kind, 'kind')}"


def gsi1(owner: str | None, kind: AccountKind | None) -> WireItem:
    """The entry in index `gsi1`: `gsi1pk` = `owner#{owner}` and `gsi1sk` = `kind#{kind}`; none
    while a part is absent.
    """
    if owner is None or kind is None:
        return {}
    return {"gsi1pk": {"S": gsi1pk(owner)}, "gsi1sk": {"S": gsi1sk(kind)}}
