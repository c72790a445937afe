"""Many items are written twenty-five at a time, each at its turn, and none is lost on the way."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from dynarepo import (
    AccessDenied,
    BatchIncomplete,
    BatchReport,
    Context,
    InvalidValue,
    ItemTooLarge,
    Progress,
    Throttled,
    WireItem,
)
from dynarepo.batches import delete_items, put_items
from dynarepo.batches.limits import MOST_REQUEST_BYTES
from dynarepo.batches.running import write_many
from dynarepo.transport.answer_json import body_of
from tests.unit.runtime.batch_service import BatchService
from tests.unit.runtime.ledger import ENTRY, Entry, encode

CONTEXT = Context({"ledger": "t"})
DAY = date(2026, 3, 1)


def row(number: int, kind: str = "sale") -> Entry:
    return Entry(account="a", day=DAY, number=number, kind=kind, amount=number)


def stored(rows: list[Entry]) -> dict[str, WireItem]:
    service = BatchService()
    service.hold([encode(row) for row in rows])
    return service.items


def puts(items: Any, **options: Any) -> Any:
    return put_items(ENTRY, CONTEXT, items, **options)


@pytest.mark.parametrize("at_once", [1, 3])
def test_items_are_put_and_deleted_twenty_five_at_a_time(at_once: int) -> None:
    service, rows = BatchService(), [row(number) for number in range(60)]
    assert write_many(service, puts(iter(rows), at_once=at_once)) == BatchReport(60)
    assert service.items == stored(rows)
    assert service.sizes() == [25, 25, 10]
    keys = [row.key for row in rows[:30]]
    deletes = delete_items(ENTRY, CONTEXT, keys, at_once=at_once)
    assert write_many(service, deletes) == BatchReport(30)
    assert service.items == stored(rows[30:])


def test_nothing_is_sent_for_nothing() -> None:
    service = BatchService()
    assert write_many(service, puts([])) == BatchReport(0)
    assert service.requests == []


def test_of_items_with_one_key_the_last_one_stays() -> None:
    service = BatchService()
    rows = [row(number % 40, kind=f"k{number}") for number in range(200)]
    report = write_many(service, puts(rows))
    assert service.items == stored(rows[-40:])
    assert report.written + report.replaced == 200
    # Nothing is replaced by what comes too late to be held beside it.
    assert report.replaced == 0
    assert write_many(service, puts([row(1, "a"), row(1, "b")])) == BatchReport(1, replaced=1)
    assert service.items[next(iter(stored([row(1)])))] == encode(row(1, "b"))


def test_an_unprocessed_item_does_not_overwrite_a_later_one() -> None:
    service = BatchService(refuses=lambda number, _: number == 0)
    rows = [row(number) for number in range(25)] + [row(3, "later")]
    write_many(service, puts(rows))
    assert service.items == stored(rows)


def test_unprocessed_items_are_sent_again_with_what_comes_next() -> None:
    service = BatchService(refuses=lambda number, key: number < 3 and key["sk"]["S"][-1] in "135")
    rows = [row(number) for number in range(100)]
    assert write_many(service, puts(rows)) == BatchReport(100)
    assert service.items == stored(rows)
    assert all(size <= 25 for size in service.sizes())
    assert service.calls.pauses


def test_what_stays_unprocessed_is_given_back_as_it_was_given() -> None:
    service = BatchService(refuses=lambda _, key: key["sk"]["S"].endswith("07"))
    rows = [row(number) for number in range(30)]
    source = iter(rows)
    with pytest.raises(BatchIncomplete) as failure:
        write_many(service, puts(source))
    assert failure.value.remaining == (rows[7],)
    assert list(source) == []
    assert service.items == stored(rows[:7] + rows[8:])
    assert (failure.value.errors, failure.value.entity) == ((), "Entry.put_many")


def test_after_a_lasting_failure_what_was_sent_beside_it_counts() -> None:
    service = BatchService(fails={1: AccessDenied("no")})
    rows = [row(number) for number in range(80)]
    source = iter(rows)
    with pytest.raises(BatchIncomplete, match="no") as failure:
        write_many(service, puts(source, at_once=2))
    assert failure.value.remaining == tuple(rows[25:50])
    assert isinstance(failure.value.__cause__, AccessDenied)
    assert list(source) == rows[50:]
    assert service.items == stored(rows[:25])


def test_throttling_of_a_whole_request_is_waited_out() -> None:
    throttled = Throttled("slow")
    throttled.transient = True
    service = BatchService(fails={0: throttled, 1: throttled})
    rows = [row(number) for number in range(3)]
    assert write_many(service, puts(rows)) == BatchReport(3)
    service.fails = dict.fromkeys(range(1000), throttled)
    with pytest.raises(BatchIncomplete, match="slow") as failure:
        write_many(service, puts(rows))
    assert failure.value.remaining == tuple(rows)


def test_what_came_before_a_failing_source_is_written() -> None:
    def source() -> Iterator[Entry]:
        yield row(1)
        raise OSError("the file is gone")

    service = BatchService()
    with pytest.raises(OSError, match="gone"):
        write_many(service, puts(source()))
    assert service.items == stored([row(1)])


def test_an_item_that_is_too_large_is_not_sent_and_what_came_before_is() -> None:
    service = BatchService()
    with pytest.raises(ItemTooLarge, match="409600"):
        write_many(service, puts([row(1), row(2, "x" * 410_000), row(3)]))
    assert service.items == stored([row(1)])
    with pytest.raises(InvalidValue):
        write_many(service, puts([None]))


def test_a_request_stays_within_its_size() -> None:
    service = BatchService()
    # Two bytes each when they are counted, six when they are sent.
    rows = [row(number, "ü" * 180_000) for number in range(30)]
    assert write_many(service, puts(rows)) == BatchReport(30)
    sizes = service.sizes()
    assert sum(sizes) == 30
    assert max(sizes) * 6 * 180_000 <= MOST_REQUEST_BYTES
    assert len(sizes) == 3


def test_progress_counts_what_is_done_of_what_is_known() -> None:
    told: list[Progress] = []
    service = BatchService(refuses=lambda number, _: number == 0)
    rows = [row(1, "a"), *(row(number) for number in range(29))]
    write_many(service, puts(rows, progress=told.append))
    assert told == [Progress(1, 30, 25), Progress(26, 30), Progress(30, 30)]


def test_an_item_with_a_version_that_was_read_goes_by_itself_and_is_held_against_it() -> None:
    versioned = replace(ENTRY, version="amount")
    service = BatchService()
    batch = put_items(versioned, CONTEXT, [row(5), row(6)])
    assert write_many(service, batch) == BatchReport(2)
    actions = [request.action for request in service.requests]
    assert actions == ["PutItem", "PutItem"]
    assert all("ConditionExpression" in request.payload for request in service.requests)
    assert service.items == stored([row(5).model_copy(update={"amount": 6}),
                                    row(6).model_copy(update={"amount": 7})])  # fmt: skip


@pytest.mark.parametrize("kind", ["sale", 'ü " \\ \n €', "x" * 20_000])
def test_what_is_json_already_is_sent_as_the_payload_would_be(kind: str) -> None:
    service, rows = BatchService(), [row(number, kind) for number in range(3)]
    write_many(service, puts(rows))
    write_many(service, delete_items(ENTRY, CONTEXT, [row.key for row in rows]))
    assert len(service.requests) == 2
    for request in service.requests:
        assert request.encoded is not None
        assert body_of(request.encoded) == body_of(dict(request.payload))
