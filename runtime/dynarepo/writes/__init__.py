"""Writing: whole items, and updates that keep index entries true."""

from .checks import check_item
from .items import create_item, delete_item, purge_item, put_item
from .soft_deletes import restore_item
from .updates import update_item

__all__ = [
    "check_item",
    "create_item",
    "delete_item",
    "purge_item",
    "put_item",
    "restore_item",
    "update_item",
]
