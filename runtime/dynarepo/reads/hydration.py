"""Whole items for what an index holds of them: read by their keys, in the order of the index."""

from collections.abc import Iterable
from typing import Any, TypeAlias

from ..batches.options import Options
from ..batches.reading import BatchRead
from ..requests import Operation
from ..wire import WireItem
from .queries import Query
from .raw_pages import RawPage

_AT_ONCE = 4


Found: TypeAlias = Iterable[tuple[WireItem, WireItem | None]]
"""What was found, each with the item to decode; None where it is gone, or found no more."""


def contents(query: Query[Any], page: RawPage) -> Operation[Found]:
    """What an answer holds, to be taken once: items that are text are read as they are taken."""
    if not query.hydrate:
        return ((item, item) for item in page.items)
    names = query.entity.key_attributes

    def key(found: WireItem) -> WireItem:
        return {name: found[name] for name in names}

    def whole(stored: WireItem) -> WireItem:
        return stored

    options = Options(query.consistent, _AT_ONCE)
    reading = BatchRead(
        query.entity, query.context, page.items, key, whole, query.pattern, (), options
    ).work()
    items: list[WireItem | None] = []
    for found in page.items:
        if reading.take(found):
            items += yield from reading.send()
    if len(items) < len(page.items):
        items += yield from reading.send()
    return tuple(
        (found, item if item is not None and query.still_finds(item) else None)
        for found, item in zip(page.items, items, strict=True)
    )


def counted(query: Query[Any], page: RawPage) -> Operation[int]:
    """How many items of an answer to a count are there."""
    if not query.counts_whole_items:
        return page.count
    found = yield from contents(query, page)
    return sum(item is not None for _, item in found)
