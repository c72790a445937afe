"""A batch holds a window of what passes through it, however much that is."""

import tracemalloc
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, Final

from dynarepo import Context, Operation, Request
from dynarepo.batches import get_items, put_items
from dynarepo.batches.running import iter_many, write_many
from dynarepo.transport.drivers import run
from tests.unit.runtime.ledger import ENTRY, Entry, EntryKey
from tests.unit.runtime.sending import Calls

CONTEXT: Final = Context({"ledger": "t"})
DAY: Final = date(2026, 3, 1)
ROWS: Final = 100_000
# A hundred thousand rows would take some fifty times as much.
MOST_BYTES: Final = 3_000_000


class Forgetful:
    """Does all that it is asked, and keeps nothing of it."""

    def run(self, operation: Operation[Any]) -> Any:
        return run(operation, Calls(self._send))

    def _send(self, request: Request[Any]) -> Any:
        return request.decode({})


def peak(action: Callable[[], object]) -> int:
    tracemalloc.start()
    try:
        action()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def rows() -> Iterator[Entry]:
    for number in range(ROWS):
        yield Entry.model_construct(account="a", day=DAY, number=number, kind="sale", amount=1)


def test_a_hundred_thousand_rows_are_written_in_the_memory_of_a_few() -> None:
    def write() -> None:
        report = write_many(Forgetful(), put_items(ENTRY, CONTEXT, rows(), at_once=4))
        assert report.written == ROWS

    assert peak(write) < MOST_BYTES


def test_a_hundred_thousand_keys_are_read_in_the_memory_of_a_few() -> None:
    keys = (EntryKey("a", DAY, number) for number in range(ROWS))

    def read() -> None:
        found = iter_many(Forgetful(), get_items(ENTRY, CONTEXT, keys, at_once=4))
        assert sum(1 for item in found if item is None) == ROWS

    assert peak(read) < MOST_BYTES
