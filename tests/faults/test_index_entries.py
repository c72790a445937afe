"""No sequence of writes, by one or by several writers, leaves an index key stale or half built."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import count
from random import Random
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dynarepo import AlreadyExists, ConditionFailed, InvalidValue, NotFound, RaceLost, Write
from dynarepo.context import Context
from dynarepo.expressions.changes import Change
from dynarepo.writes.items import create_item, delete_item, put_item
from dynarepo.writes.updates import update_item
from tests.engines.engine import Engine
from tests.unit.runtime.booking import BOOKING, KEY, NOON, Address, F, Store, new, open_store

CATEGORIES = (UUID(int=7), UUID(int=8))
THREADS = 4
REFUSALS = (AlreadyExists, ConditionFailed, InvalidValue, NotFound, RaceLost)
CHANGES: tuple[Callable[[], Change], ...] = (
    lambda: F.points.set(7),
    lambda: F.points.add(3),
    lambda: F.points.increment(2),
    lambda: F.points.set_if_missing(4),
    lambda: F.points.set(F.points.or_else(1).plus(2)),
    lambda: F.points.remove(),
    lambda: F.amount.set(Decimal(9)),
    lambda: F.amount.set(F.amount.plus(Decimal("0.5"))),
    lambda: F.category_id.set(CATEGORIES[0]),
    lambda: F.category_id.set_if_missing(CATEGORIES[1]),
    lambda: F.category_id.remove(),
    lambda: F.address.set(Address(city="Rome", street="Via Appia")),
    lambda: F.address.city.set("Oslo"),
    lambda: F.address.remove(),
    lambda: F.status.set("processed"),
    lambda: F.tags.add({"a"}),
    lambda: F.tags.delete({"a"}),
    lambda: F.history.append("h"),
)
WHENS = (None, F.status.eq("new"), F.points.gt(3))


def later() -> Iterator[datetime]:
    """Moments that a clock might give."""
    return (NOON + timedelta(milliseconds=3 * tick, microseconds=7) for tick in count())


def some_write(chance: Random, context: Context) -> Write[Any]:
    """A write of the one item that all tests are about."""
    match chance.randrange(12):
        case 0:
            return create_item(BOOKING, context, new(points=chance.randrange(9)))
        case 1:
            category = chance.choice((None, *CATEGORIES))
            return put_item(BOOKING, context, new(category_id=category))
        case 2:
            return delete_item(BOOKING, context, KEY)
        case _:
            changes = [make() for make in chance.sample(CHANGES, chance.randint(1, 3))]
            upsert = chance.randrange(4) == 0
            if upsert:
                # An item that it creates has no amount to compute with.
                changes = [change for change in changes if change.path != F.amount.path]
                changes.append(F.amount.set(Decimal(5)))
            when = chance.choice(WHENS)
            return update_item(BOOKING, context, KEY, changes, when=when, upsert=upsert)


class Writer:
    """Writes at random, and remembers nothing."""

    def __init__(self, store: Store, seed: int, clock: Iterator[datetime]) -> None:
        self.chance = Random(seed)
        self.store = Store(store.client, store.table, clock=lambda: next(clock))

    def write(self) -> None:
        with suppress(*REFUSALS):
            self.store.run(some_write(self.chance, self.store.context))


def entries_are_true(store: Store) -> bool:
    return store.stored() is None or store.entries_are_true()


@pytest.fixture(scope="module")
def store(engine: Engine) -> Store:
    return open_store(engine)


@settings(max_examples=20)
@given(seed=st.integers(min_value=0), interruptions=st.lists(st.booleans(), max_size=12))
def test_each_write_leaves_true_entries(store: Store, seed: int, interruptions: list[bool]) -> None:
    """Also where another writer comes between what an update reads and what it writes."""
    writer, clock = Writer(store.emptied(), seed, later()), later()
    other = Writer(store, seed + 1, clock)
    for interrupted in interruptions:
        writer.store.before_write[:] = [other.write] if interrupted else []
        writer.write()
        assert entries_are_true(store)


@pytest.mark.needs("concurrent_updates")
@pytest.mark.parametrize("seed", range(3))
def test_writers_in_several_threads(store: Store, seed: int) -> None:
    store.emptied()
    writers = [Writer(store, THREADS * seed + index, later()) for index in range(THREADS)]

    def work(writer: Writer) -> None:
        for _ in range(25):
            writer.write()

    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(work, writers))
    assert entries_are_true(store)


@pytest.mark.needs("concurrent_updates")
def test_additions_of_several_threads_all_count(store: Store) -> None:
    """The sum is part of an index key, so each addition is a read and a conditional write."""
    store.emptied().run(create_item(BOOKING, store.context, new(points=0)))

    def work(_: int) -> int:
        writer, added = Store(store.client, store.table), 0
        for _ in range(15):
            with suppress(RaceLost):
                writer.run(update_item(BOOKING, writer.context, KEY, [F.points.add(1)]))
                added += 1
        return added

    with ThreadPoolExecutor(THREADS) as pool:
        added = sum(pool.map(work, range(THREADS)))
    stored = store.stored() or {}
    assert (stored["points"], stored["version"]) == ({"N": str(added)}, {"N": str(added + 1)})
    assert store.entries_are_true()
