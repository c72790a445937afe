"""Transactions make analyses stale: the stream of one table leads to writes in another."""

from anyio.from_thread import BlockingPortal

from dynarepo import Inserted, Modified
from generated.bookkeeping import (
    AsyncBookkeeping,
    Bookkeeping,
    BookkeepingStream,
    Transaction,
)
from tests.behaviour.bookkeeping.bookings import new_transaction
from tests.behaviour.clock import Clock
from tests.behaviour.services import Services
from tests.behaviour.stream_reading import batches, processor
from tests.engines.engine import Engine


def test_new_and_changed_amounts_make_analyses_stale(
    services: Services, engine: Engine, portal: BlockingPortal, clock: Clock
) -> None:
    db = services.connect(Bookkeeping, AsyncBookkeeping)

    stream = BookkeepingStream(tables=db.table_names)
    waiting: list[str] = []

    @stream.on_inserted(Transaction)
    def added(event: Inserted[Transaction]) -> None:
        assert event.new is not None
        waiting.append(event.new.user_id)

    @stream.on_modified(Transaction)
    def changed(event: Modified[Transaction]) -> None:
        assert event.old is not None
        assert event.new is not None
        if event.old.amount != event.new.amount:
            waiting.append(event.new.user_id)

    ada = new_transaction(db, "ada")
    bob = new_transaction(db, "bob")
    db.transactions.update(bob.key, set={"memo": "with Ada"})
    db.transactions.update(ada.key, set={"amount": ada.amount + 1})
    process = processor(services, stream, portal)
    for batch in batches(engine, db.table_names["transactions"]):
        assert process(batch) == {"batchItemFailures": []}
    # Only the changes of one item have an order.
    assert sorted(waiting) == ["ada", "ada", "bob"]
    for user_id in waiting:
        db.analytics_status.mark_stale(user_id, "cash_flow", priority="high", stale_since=clock.now)
    status = db.analytics_status.get_analytics_status("ada", "cash_flow")
    assert status is not None
    assert status.computation_needed
