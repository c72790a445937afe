"""Whole items for what an index holds of them: read by their keys, in the order of the index."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final, TypeAlias, TypeVar

from msgspec import Raw
from pydantic import BaseModel

from ..batches.identities import Identity
from ..batches.options import Options
from ..batches.reading import BatchRead
from ..requests import Operation
from ..transport.answer_json import SplitItems, parts_of
from ..wire import WireItem
from .queries import Query
from .raw_pages import RawPage
from .results import Result
from .visibility import marks

M = TypeVar("M", bound=BaseModel)

_AT_ONCE: Final = 4

Whole: TypeAlias = WireItem | Raw
"""A whole item; one that came as text stays text until it is decoded."""


def results_in(query: Query[M], page: RawPage) -> Operation[Iterator[Result[M]]]:
    """What becomes of each item of an answer in order, made as it is taken."""
    if not query.hydrate:
        return query.results(page.items)
    found = yield from _whole_items(query, page)
    result_of = query.result_of
    return (None if item is None else result_of(item) for item in found)


def counted(query: Query[Any], page: RawPage) -> Operation[int]:
    """How many items of an answer to a count are there."""
    if not query.counts_whole_items:
        return page.count
    found = yield from _whole_items(query, page)
    return sum(item is not None for item in found)


def _whole_items(query: Query[Any], page: RawPage) -> Operation[list[Whole | None]]:
    """The items that the keys in an answer name; None for one that is gone, or found no more."""
    names = query.entity.key_attributes

    def key(found: WireItem) -> WireItem:
        place = query.key_of(found)
        return {name: place[name] for name in names}

    def still_found(item: WireItem) -> WireItem | None:
        return item if query.still_finds(item) else None

    reading = _WholeItems(
        query.entity,
        query.context,
        page.items,
        key,
        still_found,
        query.pattern,
        options=Options(query.consistent, _AT_ONCE),
        looked_at=(*names, *query.index_key, *marks(query.entity)),
    ).work()
    items: list[Whole | None] = []
    keys = iter(page.items)
    while reading.take_from(keys):
        items += yield from reading.send()
    if len(items) < len(page.items):
        items += yield from reading.send()
    return items


class _WholeItems(BatchRead[WireItem, Whole | None], frozen=True):
    """A batch whose items stay text: `looked_at` are the attributes that `decode` looks at."""

    looked_at: tuple[str, ...] = ()

    def named(
        self,
        name_of: Callable[[WireItem], Identity],
        decode: Callable[[WireItem], Whole | None],
    ) -> Callable[[Sequence[WireItem]], dict[Identity, Whole | None]]:
        plainly = super().named(name_of, decode)
        parts = parts_of(self.looked_at)

        def named(items: Sequence[WireItem]) -> dict[Identity, Whole | None]:
            if type(items) is not SplitItems:
                return plainly(items)
            found: dict[Identity, Whole | None] = {}
            for text in items.texts:
                known = parts(text)
                found[name_of(known)] = None if decode(known) is None else text
            return found

        return named
