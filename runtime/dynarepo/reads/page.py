"""What one page of results is."""

from typing import Generic, TypeVar

from ..errors import UndecodableItem
from ..values import Value

T = TypeVar("T")


class Page(Value, Generic[T], frozen=True):
    """Some results, the cursor of the page after them, and what could not be decoded.

    There is no cursor after the last page; only where a filter or a scan is at work may a full
    page have one with nothing after it, since to know that could mean to read all the rest.
    `invalid` is filled by `on_invalid="collect"` alone.
    """

    items: tuple[T, ...]
    cursor: str | None
    invalid: tuple[UndecodableItem, ...] = ()
