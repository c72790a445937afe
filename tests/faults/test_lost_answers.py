"""A write whose request or answer is lost is applied once, or AmbiguousWrite says it may be so."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from dynarepo import (
    AmbiguousWrite,
    ConnectionFailed,
    Context,
    Link,
    Operation,
    ServiceError,
    TransactionCancelled,
    Write,
)
from dynarepo.transactions.writing import transact_writes
from dynarepo.writes.items import create_item, delete_item, put_item
from dynarepo.writes.updates import update_item
from tests.engines.engine import Engine
from tests.faults.lossy_relay import FAULTS, LOSSES, NEVER_ARRIVE, Fault, LossyRelay, lossy_relay
from tests.transports.ways import DIRECT, Connections, Opened
from tests.unit.runtime.awaited import EventLoop
from tests.unit.runtime.booking import BOOKING, KEY, NOON, F, Store, new, open_store

UNTIMED = replace(BOOKING, set_on_write=(), indexes=())
ATTEMPTS = 2


@dataclass
class Setting:
    """One item of a real engine, seen directly and through a network that fails."""

    store: Store
    transport: Opened
    network: LossyRelay
    ticks: int = 0

    @property
    def context(self) -> Context:
        return Context({"ledger": self.store.table}, clock=self._clock)

    def _clock(self) -> Any:
        self.ticks += 1
        return NOON + timedelta(milliseconds=self.ticks)

    def run(self, write: Write[Any] | Operation[Any], *faults: Fault) -> Any:
        self.network.faults = list(faults)
        return Link(self.context, self.transport).run(write)


@pytest.fixture(scope="module")
def event_loop() -> Iterator[EventLoop]:
    loop = EventLoop()
    yield loop
    loop.stop()


@pytest.fixture(scope="module", params=["boto3", *DIRECT])
def opened(
    request: pytest.FixtureRequest, engine: Engine, event_loop: EventLoop
) -> Iterator[Setting]:
    if engine.endpoint_url is None:
        pytest.skip("this engine lives in this process: there is no network to lose anything")
    way: str = request.param
    connections = Connections(way, event_loop)
    with lossy_relay(engine.endpoint_url) as network:
        transport = connections.to(network.endpoint, engine.session, attempts=ATTEMPTS)
        yield Setting(open_store(engine), transport, network)
        connections.close()


@pytest.fixture
def setting(opened: Setting) -> Iterator[Setting]:
    opened.store.emptied()
    yield opened
    opened.network.faults = []


@pytest.mark.parametrize("fault", LOSSES)
def test_create_is_repeated_and_knows_its_own_work(setting: Setting, fault: Fault) -> None:
    created = setting.run(create_item(BOOKING, setting.context, new()), fault)
    assert created.version == 1
    assert setting.store.entries_are_true()


def test_create_that_meets_another_item_cannot_know(setting: Setting) -> None:
    setting.run(create_item(BOOKING, setting.context, new(note="other")))
    with pytest.raises(AmbiguousWrite):
        setting.run(create_item(BOOKING, setting.context, new()), "answer lost")


@pytest.mark.parametrize("fault", LOSSES)
def test_a_version_makes_an_addition_repeatable(setting: Setting, fault: Fault) -> None:
    setting.run(create_item(BOOKING, setting.context, new(points=1)))
    change = F.points.add(2)
    operation = update_item(BOOKING, setting.context, KEY, [change], expect_version=1)
    # The read that comes first arrives.
    updated = setting.run(operation, "none", fault)
    assert (updated.points, updated.version) == (3, 2)
    assert setting.store.entries_are_true()


def test_without_a_write_time_another_writer_may_have_done_it(setting: Setting) -> None:
    setting.run(create_item(BOOKING, setting.context, new(points=1)))
    operation = update_item(UNTIMED, setting.context, KEY, [F.points.increment()], expect_version=1)
    with pytest.raises(AmbiguousWrite):
        setting.run(operation, "answer lost")


@pytest.mark.parametrize("fault", LOSSES)
def test_an_addition_without_a_version_is_not_repeated(setting: Setting, fault: Fault) -> None:
    setting.run(create_item(BOOKING, setting.context, new(amount=Decimal(1))))
    operation = update_item(UNTIMED, setting.context, KEY, [F.amount.add(Decimal(2))])
    before = setting.network.arrived
    with pytest.raises(AmbiguousWrite):
        setting.run(operation, fault)
    assert setting.network.arrived - before == (fault not in NEVER_ARRIVE)


def test_a_versioned_put_is_repeated_and_knows_its_own_work(setting: Setting) -> None:
    created = setting.run(create_item(BOOKING, setting.context, new()))
    changed = created.model_copy(update={"note": "lunch"})
    operation = put_item(BOOKING, setting.context, changed, expect_version=1)
    assert setting.run(operation, "answer lost").version == 2


def test_a_versioned_delete_cannot_know_its_own_work(setting: Setting) -> None:
    setting.run(create_item(BOOKING, setting.context, new()))
    with pytest.raises(AmbiguousWrite):
        setting.run(delete_item(BOOKING, setting.context, KEY, expect_version=1), "answer lost")
    assert setting.store.stored() is None


MANY = st.lists(st.sampled_from(FAULTS), max_size=2 * ATTEMPTS)
STEPS = st.lists(
    st.tuples(st.booleans(), st.integers(min_value=1, max_value=9), MANY), min_size=1, max_size=4
)


@settings(max_examples=10)
@given(steps=STEPS)
def test_no_addition_is_lost_or_doubled(
    opened: Setting, steps: list[tuple[bool, int, list[Fault]]]
) -> None:
    """Whatever is lost on the way: an addition that returned counts once, one that raised at most
    once, and the index entry is that of the item."""
    opened.store.emptied()
    opened.run(create_item(BOOKING, opened.context, new(points=0)))
    total, version = 0, 1
    for versioned, amount, faults in steps:
        expected = version if versioned else None
        change = F.points.add(amount)
        operation = update_item(BOOKING, opened.context, KEY, [change], expect_version=expected)
        possible = {total + amount}
        try:
            opened.run(operation, *faults)
        except (AmbiguousWrite, ConnectionFailed, ServiceError):
            possible.add(total)
        stored = opened.store.stored()
        assert stored is not None
        total, version = int(stored["points"]["N"]), int(stored["version"]["N"])
        assert total in possible
        assert opened.store.entries_are_true()


@pytest.mark.needs("idempotency_tokens")
@pytest.mark.parametrize("fault", LOSSES)
def test_transaction_is_repeated_and_applied_once(setting: Setting, fault: Fault) -> None:
    setting.run(create_item(BOOKING, setting.context, new(points=1)))
    writes = [update_item(BOOKING, setting.context, KEY, [F.points.increment()])]
    setting.run(transact_writes(writes), "none", fault)
    stored = setting.store.stored()
    assert stored is not None
    assert stored["points"] == {"N": "2"}


@pytest.mark.needs("idempotency_tokens")
def test_refusal_after_a_lost_answer_settles_that_nothing_was_written(setting: Setting) -> None:
    before = setting.network.arrived
    writes = [update_item(UNTIMED, setting.context, KEY, [F.note.set("x")])]
    with pytest.raises(TransactionCancelled):
        setting.run(transact_writes(writes), "answer lost")
    assert setting.network.arrived == before + 2


def test_transaction_whose_answers_are_all_lost_is_ambiguous(setting: Setting) -> None:
    with pytest.raises(AmbiguousWrite):
        setting.run(
            transact_writes([create_item(BOOKING, setting.context, new())]),
            "answer lost",
            "answer lost",
        )
