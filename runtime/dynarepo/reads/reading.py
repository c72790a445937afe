"""How the results of a query are read, page by page, without any I/O.

A limit counts results, after filters. Where a filter drops items, DynamoDB's own Limit, which
counts items before filters, starts at what is needed and doubles with every request: few matches
do not cost a request each, and many do not read a megabyte for ten results.
"""

from collections.abc import Iterator
from itertools import islice
from typing import Any, Final, Generic, TypeVar, cast

from pydantic import BaseModel

from ..decoding.at_once import extend
from ..errors import MultipleResults, NotFound, UndecodableItem
from ..requests import Coming, Due, Early, Operation
from ..wire import WireItem
from . import scanning
from .cursors import Position
from .hydration import counted, results_in
from .page import Page
from .queries import Query, require_count
from .raw_pages import RawPage
from .results import Result
from .scanning import Scanning
from .scans import Scan

T = TypeVar("T")
M = TypeVar("M", bound=BaseModel)

_MOST_ASKED_FOR: Final = 100_000


class Reading(Generic[M]):
    """One pass over all results of a query, to be closed at its end.

    While it `reads_ahead`, the next answer is asked for before the items of one are decoded.
    """

    def __init__(self, query: Query[M]) -> None:
        self.reads_ahead = False
        self._coming: Coming | None = None
        self._query = query
        self._left = query.limit
        self._ask = query.limit
        self._start: WireItem | None = None
        self._ended = query.finds_nothing

    @property
    def finished(self) -> bool:
        """Whether there is nothing left to read."""
        return self._ended or self._left == 0

    def advance(self) -> Operation[Iterator[M]]:
        """The items of the next answer, decoded one by one as they are taken."""
        coming, self._coming = self._coming, None
        page: RawPage = yield (
            self._query.request(self._ask, self._start) if coming is None else Due(coming)
        )
        self._start = page.last_key
        self._ended = page.last_key is None
        self._ask = _doubled(self._ask)
        # With a limit, only what is needed whatever becomes of this page.
        needed = self._left is None or self._left > len(page.items)
        if self.reads_ahead and needed and not self._ended:
            self._coming = yield Early(self._query.request(self._ask, self._start))
        results = yield from results_in(self._query, page)
        if not self._query.keeps_all:
            return self._accepted(results)
        if self._left is None:
            return cast("Iterator[M]", results)
        taken = min(self._left, len(page.items))
        self._left -= taken
        return cast("Iterator[M]", islice(results, taken))

    def close(self) -> None:
        """Let go of an answer that nobody waits for any more."""
        coming, self._coming = self._coming, None
        if coming is not None:
            coming.abandon()

    def _accepted(self, results: Iterator[Result[M]]) -> Iterator[M]:
        for item in results:
            # One more undecodable item has its place in a page, and none in a plain iteration.
            if item is None or isinstance(item, UndecodableItem):
                continue
            yield item
            if self._left is not None:
                self._left -= 1
                if self._left == 0:
                    return


def results_of(query: Query[M]) -> Reading[M] | Scanning[M]:
    """A new pass over all results of a query or a scan."""
    return Scanning(query) if isinstance(query, Scan) else Reading(query)


def read_all(query: Query[M]) -> Operation[list[M]]:
    """All results."""
    reading = results_of(query)
    reading.reads_ahead = True
    found: list[M] = []
    try:
        while not reading.finished:
            extend(found, (yield from reading.advance()))
    finally:
        reading.close()
    return found


def read_first(query: Query[M]) -> Operation[M | None]:
    """The first result, if there is one."""
    found = yield from read_all(query.limited(1))
    return found[0] if found else None


def read_one(query: Query[M]) -> Operation[M]:
    """The only result; an error if there is none or another one."""
    found = yield from read_all(query.limited(2))
    if not found:
        raise NotFound(
            "nothing was found",
            table=query.table,
            entity=query.subject,
            hint="use `first` if there may be none",
        )
    if len(found) > 1:
        raise MultipleResults(
            "more than one item was found",
            table=query.table,
            entity=query.subject,
            hint="use `first` if any of them will do",
        )
    return found[0]


def count(query: Query[Any]) -> Operation[int]:
    """How many items match, whether or not they can be decoded; at most the limit."""
    if isinstance(query, Scan):
        return (yield from scanning.count(query))
    total, start, ask = 0, None, query.limit
    while not query.finds_nothing:
        page: RawPage = yield query.count_request(ask, start)
        total += yield from counted(query, page)
        start, ask = page.last_key, _doubled(ask)
        if query.limit is not None and total >= query.limit:
            return query.limit
        if start is None:
            break
    return total


def exists(query: Query[Any]) -> Operation[bool]:
    """Whether anything matches."""
    found = yield from count(query.limited(1))
    return found > 0


def read_page(query: Query[M], size: int, after: str | None = None) -> Operation[Page[M]]:
    """The next results after a cursor: `size` of them, or as many as there are.

    No result is lost between pages and none comes twice: the cursor names the last item that was
    looked at, wherever in an answer it stood.
    """
    if isinstance(query, Scan):
        return (yield from scanning.read_page(query, size, after))
    require_count(size, "size", query.subject)
    if query.finds_nothing:
        return Page((), None)
    position = query.position(after) if after is not None else Position({}, query.limit)
    left = position.left
    wanted = size if left is None else min(size, left)
    # One item more shows whether there is another page; a limit that ends here needs no look.
    ask: int | None = wanted if wanted == left else wanted + 1
    items: list[M] = []
    invalid: list[UndecodableItem] = []

    def page(last: WireItem | None) -> Page[M]:
        rest = None if left is None else left - len(items)
        cursor = None if last is None or rest == 0 else query.cursor(Position(last, rest))
        return Page(tuple(items), cursor, tuple(invalid))

    start = position.key or None
    while wanted:
        answer: RawPage = yield query.request(ask, start)
        looked_at = 0
        for item in (yield from results_in(query, answer)):
            looked_at += 1
            if item is None:
                continue
            if not isinstance(item, UndecodableItem):
                items.append(item)
                if len(items) == wanted:
                    break
            elif query.on_invalid == "collect":
                invalid.append(item)
        if looked_at < len(answer.items):
            return page(query.key_of(answer.items[looked_at - 1]))
        start = answer.last_key
        if start is None or len(items) == wanted:
            return page(start)
        ask = _doubled(ask)
    return page(None)


def _doubled(ask: int | None) -> int | None:
    return None if ask is None else min(ask * 2, _MOST_ASKED_FOR)
