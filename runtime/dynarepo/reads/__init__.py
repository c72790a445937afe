"""Reading: single items, queries, ranges, pages and cursors."""

from .items import get_item, get_view, required

__all__ = [
    "get_item",
    "get_view",
    "required",
]
