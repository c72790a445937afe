"""Nothing is lost where an engine leaves parts of batches unprocessed, again and again."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from dynarepo import Context, Link
from dynarepo.batches import delete_items, get_items, put_items
from dynarepo.transport.boto.transport import BotoTransport
from tests.engines.engine import Engine
from tests.faults.partial_batches import PartialBatches
from tests.unit.runtime.booking import BOOKING, NOON, BookingKey, new, open_store


@pytest.mark.parametrize("at_once", [1, 3])
@pytest.mark.parametrize("seed", range(3))
def test_all_is_written_read_and_deleted_in_the_end(
    engine: Engine, seed: int, at_once: int
) -> None:
    if engine.endpoint_url is None:
        pytest.skip("this engine lives in this process: there is no network to leave anything")
    store = open_store(engine)
    client = engine.client(attempts=10)
    network = PartialBatches(client, seed)
    context = Context({"ledger": store.table}, clock=lambda: NOON)
    link = Link(context, BotoTransport(client))
    given: list[Any] = [
        new(amount=Decimal(number)).model_copy(update={"date": NOON + timedelta(days=number)})
        for number in range(120)
    ]
    assert link.write_many(put_items(BOOKING, context, given, at_once=at_once)).written == 120
    keys = [BookingKey(item.account_id, item.date) for item in given]
    batch = get_items(BOOKING, context, keys, consistent=True, at_once=at_once)
    amounts = [found and found.amount for found in link.read_many(batch)]
    assert amounts == [item.amount for item in given]
    assert link.write_many(delete_items(BOOKING, context, keys, at_once=at_once)).written == 120
    assert link.read_many(batch) == [None] * 120
    assert network.left_out > 100
