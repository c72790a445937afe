"""Many keys are read a hundred at a time, in order, and none is lost on the way."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from dynarepo import (
    AccessDenied,
    AmbiguousWrite,
    BatchIncomplete,
    Context,
    InvalidValue,
    Progress,
    Throttled,
)
from dynarepo.batches import get_items, get_views
from dynarepo.batches.running import iter_many, read_many
from dynarepo.wire import WireItem
from tests.unit.runtime.batch_service import BatchService
from tests.unit.runtime.ledger import ENTRY, LINE, Entry, EntryKey, encode

CONTEXT = Context({"ledger": "t"})
DAY = date(2026, 3, 1)


def holding(count: int, **settings: Any) -> tuple[BatchService, list[Entry]]:
    rows = [
        Entry(account="a", day=DAY, number=number, kind="sale", amount=100 - number)
        for number in range(count)
    ]
    service = BatchService(**settings)
    service.hold([encode(row) for row in rows])
    return service, rows


def throttled() -> Throttled:
    error = Throttled("slow down")
    error.transient = True
    return error


def missing(number: int) -> EntryKey:
    return EntryKey("nobody", DAY, number)


def test_results_are_in_the_order_of_their_keys_with_none_for_what_is_missing() -> None:
    service, rows = holding(250)
    keys = [row.key for row in rows]
    keys.insert(120, missing(1))
    found = read_many(service, get_items(ENTRY, CONTEXT, keys))
    assert found == [*rows[:120], None, *rows[120:]]
    assert service.sizes() == [100, 100, 51]


def test_a_key_that_comes_twice_is_read_once_and_given_twice() -> None:
    service, rows = holding(150)
    keys = [row.key for row in rows]
    found = read_many(service, get_items(ENTRY, CONTEXT, [*keys, *keys, keys[0]]))
    assert found == [*rows, *rows, rows[0]]
    assert sum(service.sizes()) == 150


def test_nothing_is_sent_for_no_keys() -> None:
    service, _ = holding(1)
    assert read_many(service, get_items(ENTRY, CONTEXT, [])) == []
    assert service.requests == []


def test_unprocessed_keys_are_read_again_after_a_pause() -> None:
    service, rows = holding(100, refuses=lambda number, key: int(key["sk"]["S"][-2:]) % 3 > number)
    found = read_many(service, get_items(ENTRY, CONTEXT, [row.key for row in rows]))
    assert found == rows
    assert len(service.calls.pauses) == len(service.requests) - 1


def test_a_throttled_request_is_sent_again_though_its_neighbours_were_answered() -> None:
    service, rows = holding(200, fails={0: throttled(), 2: AmbiguousWrite("lost")})
    keys = (row.key for row in rows)
    assert read_many(service, get_items(ENTRY, CONTEXT, keys, at_once=2)) == rows
    assert service.sizes() == [100] * 4


def test_what_stays_unprocessed_is_named_together_with_what_was_read() -> None:
    service, rows = holding(130)
    last = encode(rows[-1])["sk"]
    service.refuses = lambda _, key: key["sk"] == last
    with pytest.raises(BatchIncomplete) as failure:
        read_many(service, get_items(ENTRY, CONTEXT, [row.key for row in rows]))
    assert failure.value.remaining == (rows[-1].key,)
    assert set(failure.value.results) == set(rows[:-1])
    assert "1 item was not read" in str(failure.value)
    # Attempts that did nothing count, one after another; their pauses grow and stay random.
    assert 5 <= len(service.calls.pauses) <= 20
    assert max(service.calls.pauses) <= 3


def test_slow_progress_is_progress() -> None:
    service, rows = holding(40)
    order = {str(encode(row)["sk"]): position for position, row in enumerate(rows)}
    service.refuses = lambda number, key: order[str(key["sk"])] > number
    found = read_many(service, get_items(ENTRY, CONTEXT, [row.key for row in rows]))
    assert found == rows
    assert len(service.requests) == 40


def test_what_no_repetition_helps_ends_the_batch() -> None:
    service, rows = holding(150, fails={1: AccessDenied("no")})
    with pytest.raises(BatchIncomplete) as failure:
        read_many(service, get_items(ENTRY, CONTEXT, [row.key for row in rows]))
    assert isinstance(failure.value.__cause__, AccessDenied)
    assert failure.value.errors == (failure.value.__cause__,)
    assert failure.value.remaining == tuple(row.key for row in rows[100:])
    assert len(failure.value.results) == 100


def test_reading_as_taken_holds_a_window_and_reads_no_further_than_needed() -> None:
    service, rows = holding(500)
    asked = 0

    def keys() -> Iterator[EntryKey]:
        nonlocal asked
        for row in rows:
            asked += 1
            yield row.key

    found = iter_many(service, get_items(ENTRY, CONTEXT, keys(), at_once=2))
    assert next(found) == rows[0]
    assert (asked, len(service.requests)) == (200, 2)
    assert list(found) == rows[1:]


def test_progress_is_told_with_the_total_where_it_is_known() -> None:
    told: list[Progress] = []
    service, rows = holding(150, refuses=lambda number, _: number == 0)
    keys = [row.key for row in rows]
    read_many(service, get_items(ENTRY, CONTEXT, keys, progress=told.append))
    assert told == [Progress(0, 150, 100), Progress(100, 150), Progress(150, 150)]
    assert str(told[0]) == "0 of 150, 100 waiting"
    told.clear()
    read_many(service, get_items(ENTRY, CONTEXT, iter(keys[:1]), progress=told.append))
    assert list(map(str, told)) == ["1"]


def test_a_view_reads_its_attributes_and_the_key_consistently_if_asked() -> None:
    service, rows = holding(1)
    batch = get_views(ENTRY, CONTEXT, [rows[0].key, missing(1)], LINE, consistent=True)
    assert read_many(service, batch) == [LINE.model(amount=rows[0].amount), None]
    ((asked,),) = (request.payload["RequestItems"].values() for request in service.requests)
    assert asked["ConsistentRead"] is True
    assert set(asked["ExpressionAttributeNames"].values()) == {"amount", "pk", "sk"}


def test_an_item_past_its_time_is_not_there() -> None:
    service, rows = holding(1)
    expiring = replace(ENTRY, ttl="expires")
    context = Context({"ledger": "t"})
    seconds = int(context.clock().timestamp()) - 60
    stored: WireItem = {**encode(rows[0]), "expires": {"N": str(seconds)}}
    service.hold([stored])
    assert read_many(service, get_items(expiring, context, [rows[0].key])) == [None]
    shown = context.bound(shows_hidden=True)
    assert read_many(service, get_items(expiring, shown, [rows[0].key])) == rows


@pytest.mark.parametrize("at_once", [0, -1, True, 1.5])
def test_at_once_is_a_positive_number(at_once: Any) -> None:
    with pytest.raises(InvalidValue, match="at_once"):
        get_items(ENTRY, CONTEXT, [], at_once=at_once)
