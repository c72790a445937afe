"""How a scan is read: rounds of one request for each segment, without any I/O.

At most one answer of each segment is held at a time. Where only some results are wanted, each
segment is asked for its share, and for twice as many with every round that filters leave short.
"""

from collections.abc import Iterator
from itertools import chain
from typing import Any, Final, Generic, TypeVar, cast

from pydantic import BaseModel

from ..errors import UndecodableItem
from ..requests import Operation, Pause, Together
from ..wire import WireItem
from .hydration import counted, results_in
from .pace import Pace
from .page import Page
from .queries import require_count
from .raw_pages import RawPage
from .results import Result
from .scans import Progress, Scan

M = TypeVar("M", bound=BaseModel)

_MOST_ASKED_FOR: Final = 100_000


class Rounds:
    """The requests of one scan, round by round; how far each segment is read."""

    def __init__(self, scan: Scan[Any], progress: Progress, *, counts: bool = False) -> None:
        self._scan = scan
        self._counts = counts
        self._times = 1
        self._pace = (
            None
            if scan.max_units_per_second is None
            else Pace(scan.max_units_per_second, scan.context.clock)
        )
        self.starts: list[WireItem | None] = list(progress.segments)

    @property
    def open(self) -> list[int]:
        """The segments that are not read to their end."""
        return [segment for segment, start in enumerate(self.starts) if start is not None]

    def next(self, wanted: int | None) -> Operation[list[tuple[int, RawPage]]]:
        """An answer of each open segment; `wanted` is how many results they are to have."""
        if self._pace is not None and (seconds := self._pace.seconds_to_wait()) > 0:
            yield Pause(seconds)
            self._pace.waited()
        segments = self.open
        limit = self._limit(wanted, len(segments))
        requests = tuple(
            self._scan.segment_request(
                segment, limit, self.starts[segment] or None, counts=self._counts
            )
            for segment in segments
        )
        outcomes: tuple[RawPage | Exception, ...] = yield Together(requests, len(requests))
        self._times *= 2
        answers: list[tuple[int, RawPage]] = []
        for segment, outcome in zip(segments, outcomes, strict=True):
            if isinstance(outcome, Exception):
                raise outcome
            answers.append((segment, outcome))
        if self._pace is not None:
            self._pace.spend(
                sum(answer.units for _, answer in answers),
                sum(answer.looked_at for _, answer in answers),
            )
        return answers

    def _limit(self, wanted: int | None, segments: int) -> int | None:
        limits: list[int] = []
        if wanted is not None:
            share = -(-wanted // segments)
            limits.append(min(share * self._times, _MOST_ASKED_FOR))
        if self._pace is not None:
            limits.append(max(1, self._pace.items_a_second() // segments))
        return min(limits, default=None)


class Scanning(Generic[M]):
    """One pass over all results of a scan."""

    def __init__(self, scan: Scan[M]) -> None:
        # Segments are what is read side by side here.
        self.reads_ahead = False
        self._scan = scan
        self._left = scan.limit
        self._rounds = Rounds(scan, scan.progress(None))

    @property
    def finished(self) -> bool:
        """Whether there is nothing left to read."""
        return self._left == 0 or not self._rounds.open

    def advance(self) -> Operation[Iterator[M]]:
        """The items of the next answers, decoded one by one as they are taken."""
        answers = yield from self._rounds.next(self._left)
        for segment, answer in answers:
            self._rounds.starts[segment] = answer.last_key
        results: list[Iterator[Result[M]]] = []
        for _, answer in answers:
            results.append((yield from results_in(self._scan, answer)))
        found = chain.from_iterable(results)
        if self._left is None and self._scan.keeps_all:
            return cast("Iterator[M]", found)
        return self._accepted(found)

    def close(self) -> None:
        """Nothing is on its way between two rounds."""

    def _accepted(self, results: Iterator[Result[M]]) -> Iterator[M]:
        for item in results:
            if item is None or isinstance(item, UndecodableItem):
                continue
            if self._left is not None:
                self._left -= 1
            yield item
            if self._left == 0:
                return


def count(scan: Scan[Any]) -> Operation[int]:
    """How many items match, whether or not they can be decoded; at most the limit."""
    rounds = Rounds(scan, scan.progress(None), counts=True)
    total = 0
    while rounds.open:
        answers = yield from rounds.next(None if scan.limit is None else scan.limit - total)
        for segment, answer in answers:
            total += yield from counted(scan, answer)
            rounds.starts[segment] = answer.last_key
        if scan.limit is not None and total >= scan.limit:
            return scan.limit
    return total


def read_page(scan: Scan[M], size: int, after: str | None) -> Operation[Page[M]]:
    """The next results after a cursor, of whichever segments have some."""
    require_count(size, "size", scan.subject)
    progress = scan.progress(after)
    rounds, left = Rounds(scan, progress), progress.left
    wanted = size if left is None else min(size, left)
    items: list[M] = []
    invalid: list[UndecodableItem] = []
    while len(items) < wanted and rounds.open:
        answers = yield from rounds.next(wanted - len(items))
        for segment, answer in answers:
            # What does not fit into this page is read again for the next one.
            if len(items) == wanted and answer.items:
                continue
            looked_at = 0
            for item in (yield from results_in(scan, answer)):
                looked_at += 1
                if item is None:
                    continue
                if not isinstance(item, UndecodableItem):
                    items.append(item)
                    if len(items) == wanted:
                        break
                elif scan.on_invalid == "collect":
                    invalid.append(item)
            if looked_at < len(answer.items):
                rounds.starts[segment] = scan.key_of(answer.items[looked_at - 1])
            else:
                rounds.starts[segment] = answer.last_key
    rest = None if left is None else left - len(items)
    if rest == 0 or not rounds.open:
        return Page(tuple(items), None, tuple(invalid))
    position = scan.progress_cursor(Progress(tuple(rounds.starts), rest))
    return Page(tuple(items), position, tuple(invalid))
