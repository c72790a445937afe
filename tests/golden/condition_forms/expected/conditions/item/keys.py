"""Keys of item: pure functions between attributes and keys."""

from dynarepo import WireItem
from dynarepo.keys import open_text, partition_text, ulid_text

from .model import Item, ItemKey


def table_key(key: ItemKey | Item) -> WireItem:
    """The table key: `owner` = `{owner}` and `item_id` = `{item_id}`."""
    return {
        "owner": {"S": owner_key(key.owner)},
        "item_id": {"S": ulid_text(key.item_id, "item_id")},
    }


def owner_key(owner: str) -> str:
    """`owner` = `{owner}`."""
    return partition_text(open_text(owner, "owner"), "owner")


def item_id_key(item_id: str) -> str:
    """`item_id` = `{item_id}`."""
    return ulid_text(item_id, "item_id")
