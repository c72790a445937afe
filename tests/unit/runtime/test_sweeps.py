"""What a sweep that cannot go on leaves behind: the place before which all is deleted."""

from datetime import date
from typing import Any

import pytest

from dynarepo import AccessDenied, BatchIncomplete, Context, Request, Swept, WireItem
from dynarepo.batches import delete_found
from dynarepo.reads.queries import Query
from dynarepo.transport.drivers import run
from tests.unit.runtime.ledger import ENTRY, Entry, encode, partition
from tests.unit.runtime.sending import Calls

CONTEXT = Context({"ledger": "t"})
ROWS = [
    Entry(account="a", day=date(2026, 3, 1), number=number, kind="sale", amount=number)
    for number in range(90)
]
QUERY = Query(
    context=CONTEXT,
    entity=ENTRY,
    pattern="delete_entries",
    returns=ENTRY,
    equals=(("pk", {"S": partition("a")}),),
)


class PagedTable:
    """Answers queries with pages of 40 keys and deletes in batches; one request may fail."""

    def __init__(self, failing: int | None = None) -> None:
        self.stored = {encode(row)["sk"]["S"]: encode(row) for row in ROWS}
        self.failing = failing
        self.requests: list[Request[Any]] = []

    def run(self, operation: Any) -> Any:
        return run(operation, Calls(self._send))

    def _send(self, request: Request[Any]) -> Any:
        number = len(self.requests)
        self.requests.append(request)
        if number == self.failing:
            raise AccessDenied("no")
        if request.action == "Query":
            return request.decode(self._page(request.payload))
        for delete in request.payload["RequestItems"]["t"]:
            self.stored.pop(delete["DeleteRequest"]["Key"]["sk"]["S"], None)
        return request.decode({})

    def _page(self, payload: Any) -> dict[str, Any]:
        start = payload.get("ExclusiveStartKey", {"sk": {"S": ""}})["sk"]["S"]
        size = min(payload.get("Limit", 40), 40)
        after = [item for name, item in sorted(self.stored.items()) if name > start]
        page = [key_of(item) for item in after[:size]]
        more = {"LastEvaluatedKey": page[-1]} if len(after) > size else {}
        return {"Items": page, "Count": len(page), **more}


def key_of(item: WireItem) -> WireItem:
    return {name: item[name] for name in ("pk", "sk")}


def test_only_keys_are_read_and_they_are_deleted_twenty_five_at_a_time() -> None:
    table = PagedTable()
    assert table.run(delete_found(QUERY)) == Swept(90)
    assert table.stored == {}
    queries = [request for request in table.requests if request.action == "Query"]
    for request in queries:
        named = request.payload["ExpressionAttributeNames"]
        projected = request.payload["ProjectionExpression"].split(", ")
        assert [named.get(name, name) for name in projected] == ["pk", "sk"]
    sizes = [
        len(request.payload["RequestItems"]["t"])
        for request in table.requests
        if request.action == "BatchWriteItem"
    ]
    assert sizes == [25, 15, 25, 15, 10]


@pytest.mark.parametrize("failing", range(8))
def test_a_sweep_that_failed_goes_on_where_it_was(failing: int) -> None:
    table = PagedTable(failing)
    with pytest.raises(BatchIncomplete, match="no") as failure:
        table.run(delete_found(QUERY))
    assert isinstance(failure.value.errors[0], AccessDenied)
    deleted = 90 - len(table.stored)
    rest = table.run(delete_found(QUERY, after=failure.value.cursor))
    assert (rest, table.stored) == (Swept(90 - deleted), {})


@pytest.mark.parametrize("at_most", [1, 24, 25, 39, 40, 41, 80, 89, 90, 91])
def test_a_sweep_of_some_deletes_just_these_and_knows_whether_more_is_left(at_most: int) -> None:
    table = PagedTable()
    swept = table.run(delete_found(QUERY, at_most=at_most, at_once=2))
    left = sorted(encode(row)["sk"]["S"] for row in ROWS[at_most:])
    assert (swept.deleted, sorted(table.stored)) == (min(at_most, 90), left)
    assert (swept.cursor is None) == (at_most >= 90)
    if swept.cursor:
        assert table.run(delete_found(QUERY, after=swept.cursor)) == Swept(len(left))
