"""Writing: whole items, and updates that keep index entries true."""

from .checks import check_item
from .items import create_item, delete_item, purge_item, put_item
from .moves import move_item
from .sentinels import Sentinel
from .soft_deletes import restore_item
from .trails import Trail, trail_of
from .unique_repair import unique_repair
from .updates import update_item

__all__ = [
    "Sentinel",
    "Trail",
    "check_item",
    "create_item",
    "delete_item",
    "move_item",
    "purge_item",
    "put_item",
    "restore_item",
    "trail_of",
    "unique_repair",
    "update_item",
]
