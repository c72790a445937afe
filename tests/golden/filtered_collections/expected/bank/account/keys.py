"""Keys of account: pure functions between attributes and keys."""

from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import uuid_text

from .model import Account, AccountKey


def table_key(key: AccountKey | Account) -> WireItem:
    """The table key: `pk` = `account#{account_id}` and `sk` = `account`."""
    return {"pk": {"S": pk(key.account_id)}, "sk": {"S": sk()}}


def pk(account_id: UUID) -> str:
    """`pk` = `account#{account_id}`."""
    return f"account#{uuid_text(account_id, 'account_id')}"


def sk() -> str:
    """`sk` = `account`."""
    return "account"
