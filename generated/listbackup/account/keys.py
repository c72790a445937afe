"""Keys of account: pure functions between attributes and keys."""

from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import uuid_text

from .model import Account, AccountKey


def table_key(key: AccountKey | Account) -> WireItem:
    """The table key: `PK` = `ACCOUNT#{account_id}` and `SK` = `SETTINGS`."""
    return {"PK": {"S": pk(key.account_id)}, "SK": {"S": sk()}}


def pk(account_id: UUID) -> str:
    """`PK` = `ACCOUNT#{account_id}`."""
    return f"ACCOUNT#{uuid_text(account_id, 'account_id')}"


def sk() -> str:
    """`SK` = `SETTINGS`."""
    return "SETTINGS"
