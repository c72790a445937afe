"""Keys of file map: pure functions between attributes and keys."""

from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text, uuid_text

from .model import FileMapKey


def table_key(key: FileMapKey) -> WireItem:
    """The table key: `fileMapId` = `{file_map_id}`."""
    return {"fileMapId": {"S": file_map_id_key(key.file_map_id)}}


def file_map_id_key(file_map_id: UUID) -> str:
    """`fileMapId` = `{file_map_id}`."""
    return uuid_text(file_map_id, "file_map_id")


def user_id_key(user_id: str) -> str:
    """`userId` = `{user_id}`."""
    return partition_text(open_text(user_id, "user_id"), "userId")


def account_id_key(account_id: UUID) -> str:
    """`accountId` = `{account_id}`."""
    return uuid_text(account_id, "account_id")
