"""Batches and sweeps are explained with the writes that they consist of, and send nothing."""

from datetime import UTC, datetime
from uuid import UUID

import pytest

from dynarepo import Context, InvalidValue, explain
from dynarepo.service.capacity import CapacityEstimate
from generated.saas import UserCreate, UserKey
from generated.saas.user import requests as user_requests
from generated.saas.user.codec import USER
from tests.golden.batches_and_sweeps.expected.batches_and_sweeps import OrderCreate, OrderKey
from tests.golden.batches_and_sweeps.expected.batches_and_sweeps.note import requests as notes
from tests.golden.batches_and_sweeps.expected.batches_and_sweeps.order import requests as orders
from tests.golden.soft_deletes.expected.notes import NoteKey
from tests.golden.soft_deletes.expected.notes.note import requests as soft_notes

NOON = datetime(2030, 1, 1, 12, tzinfo=UTC)
CONTEXT = Context({"shop": "t", USER.table: "t", "notes": "t"})
KEYS = [OrderKey(UUID(int=1), NOON, UUID(int=number)) for number in range(60)]


def test_a_sweep_tells_the_deletions_that_follow_its_query() -> None:
    explained = explain(orders.delete_orders(CONTEXT, UUID(int=1)))
    assert (explained.action, explained.then) == ("Query", ("BatchWriteItem",))
    assert str(explained).endswith("\nthen BatchWriteItem")
    # One page, and three batches of deletions with one index entry each.
    assert explained.estimate(item_size=1000, items=60, index_entries=1) == CapacityEstimate(
        1 + 3, 7.5, 120.0
    )
    assert explain(notes.delete_notes(CONTEXT, UUID(int=1))).then == ("BatchWriteItem",)


def test_a_batch_tells_its_first_request_and_the_cost_of_all() -> None:
    reading = explain(orders.get_many(CONTEXT, KEYS))
    assert (reading.action, reading.then) == ("BatchGetItem", ())
    assert len(reading.payload["RequestItems"]["t"]["Keys"]) == 60
    assert reading.estimate(item_size=1000) == CapacityEstimate(1, 30.0, 0.0)
    deleting = explain(orders.delete_many(CONTEXT, KEYS))
    assert deleting.action == "BatchWriteItem"
    assert len(deleting.payload["RequestItems"]["t"]) == 25
    assert deleting.estimate(item_size=1000) == CapacityEstimate(3, 0.0, 60.0)
    with pytest.raises(InvalidValue, match="can be read once"):
        explain(orders.delete_many(CONTEXT, iter(KEYS)))


def test_writes_that_go_by_themselves_are_told_as_such() -> None:
    counted = explain(
        orders.put_many(
            CONTEXT,
            [OrderCreate(customer_id=UUID(int=1), placed_at=NOON, total=1) for _ in range(3)],
        )
    )
    assert counted.action == "PutItem"
    assert counted.estimate(item_size=1000) == CapacityEstimate(3, 0.0, 3.0)
    users = explain(user_requests.delete_many(CONTEXT, [UserKey(UUID(int=n)) for n in range(2)]))
    assert (users.action, users.then) == ("GetItem", ("TransactWriteItems",))
    assert users.estimate(item_size=100).requests == 4
    created = UserCreate(tenant_id=UUID(int=7), user_id="u", email="u@example.com", name="U")
    assert "TransactWriteItems" in explain(user_requests.put_many(CONTEXT, [created])).then
    soft = explain(soft_notes.delete_many(CONTEXT, [NoteKey(UUID(int=1))]))
    assert "UpdateItem" in (soft.action, *soft.then)
