"""Keys of file map: pure functions between attributes and keys."""

from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import escaped, open_text, partition_text, uuid_text

from .model import FileMap, FileMapKey


def table_key(key: FileMapKey | FileMap) -> WireItem:
    """The table key: `fileMapId` = `{file_map_id}`."""
    return {"fileMapId": {"S": uuid_text(key.file_map_id, "file_map_id")}}


def file_map_id_key(file_map_id: UUID) -> str:
    """`fileMapId` = `{file_map_id}`."""
    return uuid_text(file_map_id, "file_map_id")


def user_id_key(user_id: str) -> str:
    """`userId` = `{user_id}`."""
    return partition_text(open_text(user_id, "user_id"), "userId")


def account_id_key(account_id: UUID) -> str:
    """`accountId` = `{account_id}`."""
    return uuid_text(account_id, "account_id")


def unique_user_id_name(user_id: str | None, name: str | None) -> WireItem:
    """What keeps `user_id` and `name` unique: `fileMapId` =
    `unique#FileMap#userId+name#{user_id}#{name}`; none while a part is absent.
    """
    if user_id is None or name is None:
        return {}
    return {
        "fileMapId": {
            "S": partition_text(
                f"unique#FileMap#userId+name#{escaped(user_id, '#', 'user_id')}#{open_text(name, 'name')}",
                "fileMapId",
            )
        }
    }
