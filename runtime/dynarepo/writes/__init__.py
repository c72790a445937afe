"""Writing: whole items, and updates that keep index entries true."""

from typing import TYPE_CHECKING

from ..lazy import loads

if TYPE_CHECKING:
    from .checks import check_item
    from .items import create_item, delete_item, purge_item, put_item
    from .moves import move_item
    from .sentinels import Sentinel
    from .soft_deletes import restore_item
    from .trails import Trail, trail_of
    from .unique_repair import repair_unique
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
    "repair_unique",
    "restore_item",
    "trail_of",
    "update_item",
]

if not TYPE_CHECKING:
    __getattr__ = loads(
        __name__,
        {
            ".checks": ("check_item",),
            ".items": (
                "create_item",
                "delete_item",
                "purge_item",
                "put_item",
            ),
            ".moves": ("move_item",),
            ".sentinels": ("Sentinel",),
            ".soft_deletes": ("restore_item",),
            ".trails": (
                "Trail",
                "trail_of",
            ),
            ".unique_repair": ("repair_unique",),
            ".updates": ("update_item",),
        },
    )
