"""Keys of category: pure functions between attributes and keys."""

from uuid import UUID

from dynarepo import WireItem
from dynarepo.keys import escaped, open_text, partition_text, sort_text, uuid_text

from .model import Category, CategoryKey


def table_key(key: CategoryKey | Category) -> WireItem:
    """The table key: `categoryId` = `{category_id}`."""
    return {"categoryId": {"S": uuid_text(key.category_id, "category_id")}}


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


def unique_user_id_parent_category_id_name(
    user_id: str | None, parent_category_id: UUID | None, name: str | None
) -> WireItem:
    """What keeps `user_id` and `parent_category_id` and `name` unique: `categoryId` =
    `unique#Category#userId+parentCategoryId+name#{user_id}#{parent_category_id}#{name}`; none while
    a part is absent.
    """
    if user_id is None or parent_category_id is None or name is None:
        return {}
    return {
        "categoryId": {
            "S": partition_text(
                f"unique#Category#userId+parentCategoryId+name#{escaped(user_id, '#', 'user_id')}#{uuid_text(parent_category_id, 'parent_category_id')}#{open_text(name, 'name')}",
                "categoryId",
            )
        }
    }
