"""Sizes, keys and costs, told without a request."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from msgspec.structs import replace

from dynarepo import Context, explain
from dynarepo.inspection import explain_key, item_size
from dynarepo.service.capacity import CapacityEstimate
from dynarepo.transactions.writing import transact_writes
from dynarepo.writes.checks import check_item
from dynarepo.writes.items import create_item, delete_item
from dynarepo.writes.moves import move_item
from dynarepo.writes.updates import update_item
from generated.saas import User
from generated.saas._tables import TABLES
from generated.saas.user.codec import USER
from tests.unit.runtime.booking import BOOKING, BookingKey, F
from tests.unit.runtime.ledger import ENTRY, by_day, entries
from tests.unit.runtime.ledger_service import put

ID = UUID("12345678-1234-5678-1234-567812345678")
NOON = datetime(2030, 1, 1, 12, tzinfo=UTC)


def user(**given: Any) -> User:
    values = {"id": ID, "tenant_id": ID, "user_id": "ada", "email": "a@b.c", "name": "Ada", **given}
    return User(created_utc=NOON, updated_utc=NOON, version=1, **values)


def test_bytes_are_counted_as_dynamodb_does() -> None:
    row = entries(count=1)[0]
    found = item_size(ENTRY, row)
    # Two characters of the name, nine of the value.
    assert found.attributes["pk"] == len("pk" + "account#a")
    assert found.attributes["amount"] == len("amount") + 2
    assert found.total == sum(found.attributes.values())
    assert (found.read_units, found.write_units, found.indexes) == (0.5, 1, {})


def test_copies_in_indexes_count_what_they_project() -> None:
    table = next(table for table in TABLES if table.name == USER.table)
    small, large = (item_size(USER, user(metadata={"text": "x" * n}), table) for n in (1, 5000))
    assert small.indexes.keys() == {"gsi1", "gsi2", "gsi3"}
    assert all(size <= small.total for size in small.indexes.values())
    assert large.write_units > small.write_units
    assert large.read_units == 1.0
    assert str(large).splitlines()[1].strip().startswith("metadata: 5")


def test_keys_are_explained_by_what_they_are_built_from() -> None:
    of_table, *of_indexes = explain_key(USER, user())
    assert of_table.index is None
    assert of_table.stored == {"pk": f"user#{ID}", "sk": f"user#{ID}"}
    assert of_table.parts == {"id": ID}
    assert "`pk` = `user#{id}`" in of_table.rule
    assert [entry.index for entry in of_indexes] == ["gsi1", "gsi2", "gsi3"]
    assert of_indexes[0].parts == {"user_id": "ada", "tenant_id": ID}
    assert "user##user#ada" in str(of_indexes[0])
    assert explain_key(USER, user().key) == (of_table,)


@pytest.mark.parametrize(
    ("items", "size", "estimate"),
    [
        (1, 100, CapacityEstimate(1, 0.5)),
        (100, 400, CapacityEstimate(1, 5.0)),
        (10_000, 400, CapacityEstimate(4, 490.0)),
        (0, 400, CapacityEstimate(1, 0.5)),
    ],
)
def test_a_query_is_estimated_by_pages(items: int, size: int, estimate: CapacityEstimate) -> None:
    query = by_day(Context({"ledger": "t"}), "a")
    assert explain(query).estimate(item_size=size, items=items) == estimate


def test_a_consistent_read_costs_double() -> None:
    query = by_day(Context({"ledger": "t"}), "a", consistent=True)
    assert explain(query).estimate(item_size=5000).read_units == 2.0


def test_whole_items_behind_an_index_are_counted() -> None:
    query = replace(by_day(Context({"ledger": "t"}), "a"), hydrate=True)
    assert explain(query).estimate(item_size=400, items=150) == CapacityEstimate(3, 7.5 + 75.0)


def test_writes_count_their_index_entries() -> None:
    explained = explain(put("t", entries(count=1)[0]))
    assert explained.estimate(item_size=1500, index_entries=2) == CapacityEstimate(1, 0.0, 6)


LEDGER = Context({"ledger": "t"})
KEY = BookingKey(ID, NOON)
PLAIN = replace(BOOKING, indexes=())


def test_an_update_counts_what_it_reads_first() -> None:
    alone = explain(update_item(PLAIN, LEDGER, KEY, [F.points.increment()]))
    assert alone.action == "UpdateItem"
    assert alone.estimate(item_size=1500) == CapacityEstimate(1, 0.0, 2)
    reading = explain(update_item(BOOKING, LEDGER, KEY, [F.points.increment()]))
    assert reading.action == "GetItem"
    assert reading.estimate(item_size=1500, index_entries=1) == CapacityEstimate(2, 1.0, 4)


def test_what_is_written_besides_is_counted_twice_in_a_transaction() -> None:
    context = Context({USER.table: "t"})
    row = user()
    creation = explain(create_item(USER, context, row))
    assert creation.action == "TransactWriteItems"
    written = len(creation.payload["TransactItems"])
    assert creation.estimate(item_size=500) == CapacityEstimate(1, 0.0, 2.0 * written)
    # The row of its trail has the values before and after.
    removal = explain(delete_item(USER, context, row.key))
    assert removal.action == "GetItem"
    small, large = (removal.estimate(item_size=size) for size in (500, 2000))
    assert (small.requests, small.read_units) == (2, 1.0)
    assert large.write_units - small.write_units == 2.0 * (2 - 1 + 4 - 1)


def test_the_writes_of_a_transaction_are_counted_together() -> None:
    writes = (
        update_item(BOOKING, LEDGER, KEY, [F.points.increment()]),
        delete_item(PLAIN, LEDGER, BookingKey(ID, NOON.replace(day=2))),
        check_item(PLAIN, LEDGER, BookingKey(ID, NOON.replace(day=3))),
    )
    explained = explain(writes)
    assert explained.action == "GetItem"
    assert explained.estimate(item_size=1500, index_entries=1) == CapacityEstimate(2, 1.0, 20.0)
    checked = explain(writes[2])
    assert checked.estimate(item_size=1500, index_entries=1) == CapacityEstimate(1, 0.0, 4.0)


def test_a_move_writes_two_items() -> None:
    other = BookingKey(ID, NOON.replace(day=2))
    estimate = explain(move_item(PLAIN, LEDGER, KEY, other)).estimate(item_size=1500)
    assert estimate == CapacityEstimate(2, 1.0, 8.0)


def test_requests_that_go_side_by_side_are_all_counted() -> None:
    reads = transact_writes([update_item(BOOKING, LEDGER, KEY, [F.points.increment()])] * 2)
    assert explain(reads).estimate(item_size=1500) == CapacityEstimate(2, 2.0, 0.0)
