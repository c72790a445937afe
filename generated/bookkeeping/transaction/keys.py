"""Keys of transaction: pure functions between attributes and keys."""

from datetime import datetime
from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import closed, open_text, partition_text, uuid_text
from dynarepo.wire import epoch_text

from .model import Transaction, TransactionKey, TransactionStatus


def table_key(key: TransactionKey | Transaction) -> WireItem:
    """The table key: `transactionId` = `{transaction_id}`."""
    return {"transactionId": {"S": uuid_text(key.transaction_id, "transaction_id")}}


def transaction_id_key(transaction_id: UUID) -> str:
    """`transactionId` = `{transaction_id}`."""
    return uuid_text(transaction_id, "transaction_id")


def user_id_key(user_id: str) -> str:
    """`userId` = `{user_id}`."""
    return partition_text(open_text(user_id, "user_id"), "userId")


def date_key(date: datetime) -> str:
    """`date` = `{date}`."""
    return epoch_text(date, "milliseconds", "date")


def account_id_key(account_id: UUID) -> str:
    """`accountId` = `{account_id}`."""
    return uuid_text(account_id, "account_id")


def primary_category_id_key(primary_category_id: UUID) -> str:
    """`primaryCategoryId` = `{primary_category_id}`."""
    return uuid_text(primary_category_id, "primary_category_id")


def file_id_key(file_id: UUID) -> str:
    """`fileId` = `{file_id}`."""
    return uuid_text(file_id, "file_id")


def user_status(user_id: str, status: TransactionStatus) -> str:
    """`userStatus` = `{user_id}#{status}`."""
    return partition_text(
        f"{closed(user_id, '#', 'user_id')}#{open_text(status, 'status')}", "userStatus"
    )


def status_date_index(user_id: str | None, status: TransactionStatus | None) -> WireItem:
    """The entry in index `StatusDateIndex`: `userStatus` = `{user_id}#{status}`; none while a part
    is absent.
    """
    if user_id is None or status is None:
        return {}
    return {"userStatus": {"S": user_status(user_id, status)}}
