"""The text of keys: what may stand there, how numbers and ranges keep their order."""

from .ordered_numbers import number_from_ordered, ordered_text
from .text import (
    boolean_from_text,
    boolean_text,
    closed,
    digest,
    escaped,
    escaped_in_order,
    open_text,
    padded,
    partition_text,
    ranged,
    sort_text,
    ulid_text,
    unescaped,
    unescaped_in_order,
    uuid_text,
)

__all__ = [
    "boolean_from_text",
    "boolean_text",
    "closed",
    "digest",
    "escaped",
    "escaped_in_order",
    "number_from_ordered",
    "open_text",
    "ordered_text",
    "padded",
    "partition_text",
    "ranged",
    "sort_text",
    "ulid_text",
    "unescaped",
    "unescaped_in_order",
    "uuid_text",
]
