"""Keys of user preferences: pure functions between attributes and keys."""

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text

from .model import UserPreferences, UserPreferencesKey


def table_key(key: UserPreferencesKey | UserPreferences) -> WireItem:
    """The table key: `userId` = `{user_id}`."""
    return {"userId": {"S": user_id_key(key.user_id)}}


def user_id_key(user_id: str) -> str:
    """`userId` = `{user_id}`."""
    return partition_text(open_text(user_id, "user_id"), "userId")
