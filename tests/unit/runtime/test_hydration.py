from typing import Any

import pytest

from dynarepo import Context, Operation, Request, Scan
from dynarepo.reads.queries import Query
from dynarepo.reads.reading import count, read_all, read_page
from dynarepo.transport.drivers import run
from dynarepo.wire import WireItem
from tests.unit.runtime.ledger import ENTRY, Entry, encode, entries
from tests.unit.runtime.sending import Calls

CONTEXT = Context({"ledger": "t"})


class Table:
    """A table and an index of keys alone, which may be behind it; batches come in parts."""

    def __init__(self, rows: list[Entry], most_in_a_batch: int = 100) -> None:
        self.index = [encode(row) for row in rows]
        self.items: dict[str, WireItem] = {item["sk"]["S"]: item for item in self.index}
        self.most_in_a_batch = most_in_a_batch
        self.sent: list[Request[Any]] = []

    def send(self, request: Request[Any]) -> Any:
        self.sent.append(request)
        return request.decode(getattr(self, request.action)(request.payload))

    def Query(self, payload: Any) -> Any:  # noqa: N802  # named like the action
        start = payload.get("ExclusiveStartKey")
        places = [item["sk"] for item in self.index]
        first = 0 if start is None else places.index(start["sk"]) + 1
        rows = self.index[first : first + payload.get("Limit", 10_000)]
        answer: dict[str, Any] = {"Count": len(rows)}
        if payload.get("Select") != "COUNT":
            assert payload["ProjectionExpression"]
            answer["Items"] = [_key(row) for row in rows]
        if first + len(rows) < len(self.index):
            answer["LastEvaluatedKey"] = _key(rows[-1])
        return answer

    Scan = Query

    def BatchGetItem(self, payload: Any) -> Any:  # noqa: N802
        keys = payload["RequestItems"]["t"]["Keys"]
        assert len(keys) <= 100
        done, left = keys[: self.most_in_a_batch], keys[self.most_in_a_batch :]
        found = [self.items[key["sk"]["S"]] for key in done if key["sk"]["S"] in self.items]
        # A batch has no order.
        answer: dict[str, Any] = {"Responses": {"t": found[::-1]}}
        if left:
            answer["UnprocessedKeys"] = {"t": {"Keys": left}}
        return answer


def _key(row: WireItem) -> WireItem:
    return {name: row[name] for name in ("kind", "amount", "pk", "sk")}


def by_kind(**settings: Any) -> Query[Entry]:
    return Query(
        context=CONTEXT,
        entity=ENTRY,
        pattern="by_kind",
        returns=ENTRY,
        equals=(("kind", {"S": "fee"}),),
        index="by_amount",
        index_key=("kind", "amount"),
        hydrate=True,
        **settings,
    )


def drive(table: Table, operation: Operation[Any]) -> Any:
    return run(operation, Calls(table.send))


def fees(count: int) -> list[Entry]:
    (row,) = entries(count=1)
    return [row.model_copy(update={"number": number, "amount": number}) for number in range(count)]


FEES = fees(84)
MANY = fees(900)


@pytest.mark.parametrize("most_in_a_batch", [1, 30, 100])
def test_whole_items_come_in_the_order_of_the_index(most_in_a_batch: int) -> None:
    table = Table(FEES, most_in_a_batch)
    assert drive(table, read_all(by_kind())) == FEES


def test_as_many_as_can_be_held_are_read_at_a_time() -> None:
    table = Table(MANY)
    assert drive(table, read_all(by_kind())) == MANY
    asked = [request.payload.get("Limit") for request in table.sent if request.action == "Query"]
    assert asked == [400, 400, 400]


@pytest.mark.parametrize("size", [1, 7, 84])
def test_pages_go_on_where_the_index_was_left(size: int) -> None:
    table = Table(FEES)
    gone = FEES[10]
    del table.items[encode(gone)["sk"]["S"]]
    moved = FEES[20]
    table.items[encode(moved)["sk"]["S"]] = encode(moved.model_copy(update={"kind": "sale"}))
    changed = FEES[30].model_copy(update={"amount": -1})
    table.items[encode(changed)["sk"]["S"]] = encode(changed)
    expected = [changed if row == FEES[30] else row for row in FEES if row not in (gone, moved)]
    found: list[Entry] = []
    page = drive(table, read_page(by_kind(), size))
    while page.cursor is not None:
        assert len(page.items) == size
        found += page.items
        page = drive(table, read_page(by_kind(), size, page.cursor))
    assert [*found, *page.items] == expected
    assert drive(table, count(by_kind())) == len(FEES)


def test_consistency_is_that_of_the_whole_items() -> None:
    table = Table(FEES[:3])
    drive(table, read_all(by_kind(consistent=True)))
    query, batch = table.sent
    assert "ConsistentRead" not in query.payload
    assert batch.payload["RequestItems"]["t"]["ConsistentRead"] is True


def test_a_limit_counts_whole_items() -> None:
    table = Table(FEES)
    for row in FEES[:5]:
        del table.items[encode(row)["sk"]["S"]]
    assert drive(table, read_all(by_kind(limit=10))) == FEES[5:15]


def test_a_scan_of_an_index_reads_whole_items() -> None:
    table = Table(FEES)
    scan = Scan(
        context=CONTEXT,
        entity=ENTRY,
        pattern="scan_index",
        returns=ENTRY,
        index="by_amount",
        index_key=("kind", "amount"),
        hydrate=True,
    )
    assert drive(table, read_all(scan)) == FEES
    first = drive(table, read_page(scan, 50))
    rest = drive(table, read_page(scan, 50, first.cursor))
    assert [*first.items, *rest.items] == FEES
