"""Reading: single items, queries, ranges, pages and cursors."""

from typing import TYPE_CHECKING

from ..lazy import loads

if TYPE_CHECKING:
    from .items import get_item, get_view, required
    from .queries import Query
    from .ranges import (
        AtLeast,
        AtMost,
        Between,
        Exactly,
        LessThan,
        MoreThan,
        StartsWith,
        native_range,
        sort_equals,
        sort_prefix,
        sort_range,
    )
    from .scans import Scan
    from .searching import search_vectors

__all__ = [
    "AtLeast",
    "AtMost",
    "Between",
    "Exactly",
    "LessThan",
    "MoreThan",
    "Query",
    "Scan",
    "StartsWith",
    "get_item",
    "get_view",
    "native_range",
    "required",
    "search_vectors",
    "sort_equals",
    "sort_prefix",
    "sort_range",
]

if not TYPE_CHECKING:
    __getattr__ = loads(
        __name__,
        {
            ".items": (
                "get_item",
                "get_view",
                "required",
            ),
            ".queries": ("Query",),
            ".ranges": (
                "AtLeast",
                "AtMost",
                "Between",
                "Exactly",
                "LessThan",
                "MoreThan",
                "StartsWith",
                "native_range",
                "sort_equals",
                "sort_prefix",
                "sort_range",
            ),
            ".scans": ("Scan",),
            ".searching": ("search_vectors",),
        },
    )
