"""Keys of account: pure functions between attributes and keys."""

from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text, uuid_text

from .model import Account, AccountKey


def table_key(key: AccountKey | Account) -> WireItem:
    """The table key: `accountId` = `{account_id}`."""
    return {"accountId": {"S": uuid_text(key.account_id, "account_id")}}


def account_id_key(account_id: UUID) -> str:
    """`accountId` = `{account_id}`."""
    return uuid_text(account_id, "account_id")


def user_id_key(user_id: str) -> str:
    """`userId` = `{user_id}`."""
    return partition_text(open_text(user_id, "user_id"), "userId")
