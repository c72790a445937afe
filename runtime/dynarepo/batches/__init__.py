"""Many items at once: read, written and deleted in as few requests as DynamoDB takes them."""

from typing import TYPE_CHECKING

from ..lazy import loads

if TYPE_CHECKING:
    from .entity_reads import get_items, get_views
    from .entity_writes import delete_items, put_items
    from .options import OnInvalidItem
    from .progress import OnProgress, Progress
    from .reading import BatchRead, Many
    from .sweeping import Swept, delete_found
    from .writing import BatchReport, BatchWrite

__all__ = [
    "BatchRead",
    "BatchReport",
    "BatchWrite",
    "Many",
    "OnInvalidItem",
    "OnProgress",
    "Progress",
    "Swept",
    "delete_found",
    "delete_items",
    "get_items",
    "get_views",
    "put_items",
]

if not TYPE_CHECKING:
    __getattr__ = loads(
        __name__,
        {
            ".entity_reads": (
                "get_items",
                "get_views",
            ),
            ".entity_writes": (
                "delete_items",
                "put_items",
            ),
            ".options": ("OnInvalidItem",),
            ".progress": (
                "OnProgress",
                "Progress",
            ),
            ".reading": (
                "BatchRead",
                "Many",
            ),
            ".sweeping": (
                "Swept",
                "delete_found",
            ),
            ".writing": (
                "BatchReport",
                "BatchWrite",
            ),
        },
    )
