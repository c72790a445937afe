"""Sizes, keys and costs, told without a request."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest

from dynarepo import Context, explain
from dynarepo.inspection import explain_key, item_size
from dynarepo.service.capacity import CapacityEstimate
from generated.saas import User
from generated.saas._tables import TABLES
from generated.saas.user.codec import USER
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
