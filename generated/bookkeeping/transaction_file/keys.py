"""Keys of transaction file: pure functions between attributes and keys."""

from datetime import datetime
from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text, uuid_text
from dynarepo.wire import epoch_text

from .model import TransactionFile, TransactionFileKey


def table_key(key: TransactionFileKey | TransactionFile) -> WireItem:
    """The table key: `fileId` = `{file_id}`."""
    return {"fileId": {"S": uuid_text(key.file_id, "file_id")}}


def file_id_key(file_id: UUID) -> str:
    """`fileId` = `{file_id}`."""
    return uuid_text(file_id, "file_id")


def user_id_key(user_id: str) -> str:
    """`userId` = `{user_id}`."""
    return partition_text(open_text(user_id, "user_id"), "userId")


def upload_date_key(upload_date: datetime) -> str:
    """`uploadDate` = `{upload_date}`."""
    return epoch_text(upload_date, "milliseconds", "upload_date")


def account_id_key(account_id: UUID) -> str:
    """`accountId` = `{account_id}`."""
    return uuid_text(account_id, "account_id")
