"""Writing: whole items, and updates that keep index entries true."""

from .items import create_item, delete_item, put_item
from .updates import update_item

__all__ = [
    "create_item",
    "delete_item",
    "put_item",
    "update_item",
]
