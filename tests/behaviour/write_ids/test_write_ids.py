"""Every write leaves an id of its own on its item, whatever kind it is, and nobody else sets it."""

from collections.abc import Callable

import pytest

from dynarepo import ConditionFailed, InvalidValue
from tests.behaviour.services import Services
from tests.engines.engine import unique_name
from tests.golden.server_set_attributes.expected.documents import (
    AsyncDocuments,
    Counter,
    CounterCreate,
    CounterFields,
    CounterKey,
    Documents,
)

F = CounterFields


@pytest.fixture
def db(services: Services) -> Documents:
    return services.shared(Documents, AsyncDocuments)


def stored(db: Documents, key: CounterKey) -> Counter:
    found = db.counters.get(key, consistent=True)
    assert found is not None
    return found


def test_each_write_leaves_another_id(db: Documents) -> None:
    given = CounterCreate(name=unique_name("counter"))
    created = db.counters.create(given)
    key = created.key

    def together() -> None:
        with db.transact() as tx:
            tx.counters.update(key, F.count.increment())

    def batched() -> None:
        with db.batch() as batch:
            batch.counters.put(given)

    writes: tuple[Callable[[], object], ...] = (
        lambda: db.counters.count_up(key.name, by=2),
        lambda: db.counters.update(key, set={"count": 7}),
        lambda: db.counters.update(key, F.count.increment(), when=F.count.gt(1)),
        together,
        lambda: db.counters.put(stored(db, key)),
        lambda: db.counters.put_many([given]),
        batched,
    )
    ids = {created.last_write}
    for write in writes:
        write()
        ids.add(stored(db, key).last_write)
    assert len(ids) == len(writes) + 1
    assert None not in ids


def test_a_write_returns_the_id_that_it_left(db: Documents) -> None:
    created = db.counters.create(CounterCreate(name=unique_name("counter")))
    assert stored(db, created.key) == created
    assert db.counters.count_up(created.name, by=1) == stored(db, created.key)
    with db.transact(returning=True) as tx:
        pending = tx.counters.update(created.key, F.count.increment())
    assert pending.result == stored(db, created.key)


def test_a_refused_write_leaves_none(db: Documents) -> None:
    created = db.counters.create(CounterCreate(name=unique_name("counter")))
    with pytest.raises(ConditionFailed):
        db.counters.update(created.key, F.count.increment(), when=F.count.gt(1))
    with pytest.raises(InvalidValue, match="set by the server"):
        db.counters.update(created.key, F.last_write.set("mine"))
    assert stored(db, created.key) == created


def test_items_from_before_there_were_ids_are_read_and_written(
    db: Documents, services: Services
) -> None:
    created = db.counters.create(CounterCreate(name=unique_name("counter")))
    client, table = services.engine.client(), db.table_names["counters"]
    client.update_item(
        TableName=table,
        Key={"name": {"S": created.name}},
        UpdateExpression="REMOVE last_write",
    )
    assert stored(db, created.key).last_write is None
    assert db.counters.count_up(created.name, by=1).last_write is not None
