"""Reading: single items, queries, ranges, pages and cursors."""

from .items import get_item, get_view, required
from .searching import search_vectors

__all__ = [
    "get_item",
    "get_view",
    "required",
    "search_vectors",
]
