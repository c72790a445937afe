from collections.abc import Iterator
from typing import Any

import pytest
from msgspec.structs import replace

from dynarepo import (
    AtLeast,
    Context,
    CursorMismatch,
    IndexDefinition,
    InvalidValue,
    KeyAttribute,
    Link,
    Query,
    explain,
    native_range,
)
from dynarepo.reads.cursors import Position
from dynarepo.reads.reading import read_page
from dynarepo.service.table_creation import create_tables
from dynarepo.transport.boto.transport import BotoTransport
from tests.engines.engine import unique_name
from tests.unit.runtime.ledger import (
    AMOUNT,
    ENTRY,
    KIND,
    TABLE,
    Entry,
    by_day,
    entries,
    in_process_client,
    store,
)

NAMES = {"ledger": unique_name("ledger")}
CONTEXT = Context(NAMES)
SEVERAL = IndexDefinition(
    "several",
    (
        KeyAttribute("account", "S", "HASH"),
        KeyAttribute("kind", "S", "HASH"),
        KeyAttribute("day", "S", "RANGE"),
        KeyAttribute("amount", "N", "RANGE"),
    ),
)


@pytest.fixture(scope="module")
def client() -> Iterator[Any]:
    with in_process_client() as client:
        yield client


def by_several(account: str, kind: str, day: str, least: int) -> Query[Entry]:
    return Query(
        context=CONTEXT,
        entity=ENTRY,
        pattern="by_several",
        returns=ENTRY,
        equals=(("account", {"S": account}), ("kind", {"S": kind}), ("day", {"S": day})),
        index="several",
        index_key=("account", "kind", "day", "amount"),
        sort=native_range("amount", AtLeast(least), lambda number: {"N": str(number)}),
    )


def test_a_multi_attribute_index_is_queried_and_paged(client: Any) -> None:
    create_tables(client, [replace(TABLE, indexes=(SEVERAL,))], NAMES)
    store(
        client,
        NAMES["ledger"],
        [row.model_copy(update={"kind": "sale"}) for row in entries(count=4)],
    )
    link = Link(CONTEXT, BotoTransport(client))
    pages = link.pages(by_several("a", "sale", "2030-01-02", 0))
    assert [entry.amount for entry in pages] == [97, 98]
    first = pages.page(1)
    rest = pages.page(1, after=first.cursor)
    assert [entry.amount for entry in (*first.items, *rest.items)] == [97, 98]
    assert rest.cursor is None


def test_a_payload_says_what_was_asked() -> None:
    where = AMOUNT.gt(5) & KIND.ne("fee")
    payload = explain(
        by_day(CONTEXT, "a", where=where, descending=True, consistent=True, limit=7)
    ).payload
    names, values = payload["ExpressionAttributeNames"], payload["ExpressionAttributeValues"]
    shown = payload["KeyConditionExpression"] + " | " + payload["FilterExpression"]
    for placeholder, name in names.items():
        shown = shown.replace(placeholder, name)
    for placeholder, value in values.items():
        shown = shown.replace(placeholder, str(next(iter(value.values()))))
    assert shown == "pk = account#a AND begins_with(sk, entry#) | amount > 5 AND kind <> fee"
    assert payload["ScanIndexForward"] is False
    assert payload["ConsistentRead"] is True
    assert payload["Limit"] == 7


def test_defaults_are_left_out_of_the_payload() -> None:
    assert explain(by_day(CONTEXT, "a")).payload.keys() == {
        "TableName",
        "KeyConditionExpression",
        "ExpressionAttributeNames",
        "ExpressionAttributeValues",
    }


def test_a_limit_is_at_least_one() -> None:
    with pytest.raises(InvalidValue, match="at least 1"):
        by_day(CONTEXT, "a", limit=0)


@pytest.mark.parametrize("wanted", ["2", b"2", 1.5, True, [1]])
def test_a_number_of_results_is_a_whole_number(wanted: Any) -> None:
    query = by_day(CONTEXT, "a", limit=3)
    with pytest.raises(InvalidValue, match="`limit` is of type"):
        query.limited(wanted)
    with pytest.raises(InvalidValue, match="`limit` is of type"):
        by_day(CONTEXT, "a", limit=wanted)
    with pytest.raises(InvalidValue, match="`size` is of type"):
        next(read_page(query, wanted))


def test_a_cursor_moved_into_another_partition_is_refused() -> None:
    query = by_day(CONTEXT, "a")
    forged = query.cursor(Position({"pk": {"S": "account#b"}, "sk": {"S": "entry#1"}}))
    with pytest.raises(CursorMismatch):
        query.position(forged)


def test_a_cursor_cannot_raise_the_limit() -> None:
    query = by_day(CONTEXT, "a", limit=3)
    key = {"pk": {"S": "account#a"}, "sk": {"S": "entry#1"}}
    assert query.position(query.cursor(Position(key, 9))).left == 3
    assert query.position(query.cursor(Position(key, 2))).left == 2
