from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dynarepo import Context, CursorMismatch, InvalidValue, Operation, Request, Scan, explain
from dynarepo.errors import Throttled
from dynarepo.reads.raw_pages import RawPage
from dynarepo.reads.reading import count, exists, read_all, read_first, read_page
from dynarepo.transport.drivers import run
from tests.unit.runtime.ledger import AMOUNT, ENTRY, Entry, encode, entries
from tests.unit.runtime.sending import Calls

NOW = datetime(2030, 1, 1, tzinfo=UTC)
CONTEXT = Context({"ledger": "t"}, clock=lambda: NOW)
ROWS = entries(count=30)


class Table:
    """Answers scans as DynamoDB does: Limit and the page end before filters; 2 units an item."""

    def __init__(self, matching: frozenset[int], most_in_an_answer: int) -> None:
        self.matching = matching
        self.most_in_an_answer = most_in_an_answer
        self.payloads: list[Any] = []

    def send(self, request: Request[RawPage]) -> RawPage:
        payload = request.payload
        self.payloads.append(payload)
        segment, segments = payload.get("Segment", 0), payload.get("TotalSegments", 1)
        start = payload.get("ExclusiveStartKey", {"sk": {"S": ""}})["sk"]["S"]
        stored = [encode(row) for row in ROWS if row.number % segments == segment]
        after = [item for item in stored if item["sk"]["S"] > start]
        looked_at = after[: min(payload.get("Limit", 99), self.most_in_an_answer)]
        found = [item for item in looked_at if int(item["number"]["N"]) in self.matching]
        answer: dict[str, Any] = {"Count": len(found), "ScannedCount": len(looked_at)}
        if payload.get("Select") != "COUNT":
            answer["Items"] = found
        if len(looked_at) < len(after):
            last = looked_at[-1]
            answer["LastEvaluatedKey"] = {name: last[name] for name in ("pk", "sk")}
        if "ReturnConsumedCapacity" in payload:
            answer["ConsumedCapacity"] = {"CapacityUnits": 2.0 * len(looked_at)}
        return request.decode(answer)


def scan(**settings: Any) -> Scan[Entry]:
    return Scan(
        context=CONTEXT,
        entity=ENTRY,
        pattern="scan_entries",
        returns=ENTRY,
        where=AMOUNT.gt(0),
        match_type=True,
        **settings,
    )


def drive(table: Table, operation: Operation[Any]) -> Any:
    return run(operation, Calls(table.send))


matching = st.frozensets(st.integers(0, 29))
tables = st.builds(Table, matching, st.integers(1, 40))
limits = st.none() | st.integers(1, 40)
segments = st.integers(1, 7)


def numbers(found: Any) -> list[int]:
    return sorted(entry.number for entry in found)


@given(tables, segments)
def test_every_match_of_every_segment_is_read_once(table: Table, segments: int) -> None:
    whole = scan(segments=segments)
    assert numbers(drive(table, read_all(whole))) == sorted(table.matching)
    assert drive(table, count(whole)) == len(table.matching)
    assert drive(table, exists(whole)) is bool(table.matching)
    assert (drive(table, read_first(whole)) is not None) is bool(table.matching)


@given(tables, segments, st.integers(1, 12), limits)
def test_pages_lose_nothing_and_repeat_nothing(
    table: Table, segments: int, size: int, limit: int | None
) -> None:
    asked = scan(segments=segments, limit=limit)
    found: list[Entry] = []
    page = drive(table, read_page(asked, size))
    while page.cursor is not None:
        assert len(page.items) == size
        found += page.items
        page = drive(table, read_page(asked, size, page.cursor))
    found += page.items
    assert len(found) == len(set(numbers(found)))
    assert len(found) == min(len(table.matching), limit or 99)
    if limit is None:
        assert numbers(found) == sorted(table.matching)


def test_segments_are_asked_side_by_side_for_their_share() -> None:
    table = Table(frozenset(range(30)), 40)
    drive(table, read_page(scan(segments=3), 7))
    first = [(sent["Segment"], sent["TotalSegments"], sent["Limit"]) for sent in table.payloads[:3]]
    assert first == [(0, 3, 3), (1, 3, 3), (2, 3, 3)]
    assert len(table.payloads) == 3


def test_one_segment_is_a_plain_scan() -> None:
    shown = explain(scan(prefixes=(("sk", "entry#"),)))
    assert shown.action == "Scan"
    assert shown.payload.keys().isdisjoint(
        {"Segment", "TotalSegments", "Limit", "KeyConditionExpression", "ReturnConsumedCapacity"}
    )
    assert "begins_with(" in shown.payload["FilterExpression"]


def test_a_rate_is_kept_by_waiting_for_what_was_consumed() -> None:
    table = Table(frozenset(range(30)), 40)
    calls = Calls(table.send)
    found = run(read_all(scan(max_units_per_second=10)), calls)
    assert numbers(found) == list(range(30))
    # Ten items at first; then as many as cost ten units.
    assert [sent["Limit"] for sent in table.payloads] == [10, 5, 5, 5, 5]
    assert calls.pauses == [2.0, 1.0, 1.0, 1.0]


def test_a_failed_segment_fails_the_scan() -> None:
    table = Table(frozenset(range(30)), 40)

    def send(request: Request[RawPage]) -> RawPage:
        if request.payload["Segment"] == 1:
            raise Throttled("too fast", table="t", entity="Entry")
        return table.send(request)

    with pytest.raises(Throttled):
        run(read_all(scan(segments=2)), Calls(send))


def test_a_cursor_of_another_scan_is_refused() -> None:
    table = Table(frozenset(range(30)), 40)
    cursor = drive(table, read_page(scan(segments=2), 4)).cursor
    for other in (scan(segments=3), scan(segments=2, index="by_amount"), scan()):
        with pytest.raises(CursorMismatch):
            drive(table, read_page(other, 4, cursor))


@pytest.mark.parametrize(
    "settings", [{"segments": 0}, {"segments": 1_000_001}, {"max_units_per_second": 0}]
)
def test_numbers_that_mean_nothing_are_refused(settings: Any) -> None:
    with pytest.raises(InvalidValue):
        scan(**settings)
