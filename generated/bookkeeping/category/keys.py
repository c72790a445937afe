"""Keys of category: pure functions between attributes and keys."""

from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text, sort_text, uuid_text

from .model import CategoryKey


def table_key(key: CategoryKey) -> WireItem:
    """The table key: `categoryId` = `{category_id}`."""
    return {"categoryId": {"S": category_id_key(key.category_id)}}


def category_id_key(category_id: UUID) -> str:
    """`categoryId` = `{category_id}`."""
    return uuid_text(category_id, "category_id")


def user_id_key(user_id: str) -> str:
    """`userId` = `{user_id}`."""
    return partition_text(open_text(user_id, "user_id"), "userId")


def parent_category_id_key(parent_category_id: UUID) -> str:
    """`parentCategoryId` = `{parent_category_id}`."""
    return uuid_text(parent_category_id, "parent_category_id")


def name_key(name: str) -> str:
    """`name` = `{name}`."""
    return sort_text(open_text(name, "name"), "name")
