"""A soft deletion whose answer is lost knows its own mark, and a restoration the item without one."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from itertools import count
from typing import Any

import pytest
from msgspec.structs import replace

from dynarepo import AmbiguousWrite, Context, Link, fields
from dynarepo.codecs import DATETIME_MICROSECONDS
from dynarepo.entity import EntitySpec, SoftDelete
from dynarepo.transport.boto.transport import BotoTransport
from dynarepo.writes.items import create_item
from dynarepo.writes.soft_deletes import delete_softly, restore_item
from dynarepo.writes.updates import update_item
from tests.engines.engine import Engine
from tests.faults.lossy_network import Fault, LossyNetwork
from tests.unit.runtime.booking import (
    BOOKING,
    KEY,
    NOON,
    Booking,
    BookingKey,
    F,
    Store,
    new,
    open_store,
)
from tests.unit.runtime.typed_paths import paths_of

SOFT: EntitySpec[Booking, BookingKey] = replace(
    BOOKING,
    # Nothing is to be read before a write.
    indexes=(),
    soft_delete=SoftDelete("deleted_at", "deleted_at"),
    paths=paths_of(
        {
            **BOOKING.fields,
            "deleted_at": fields.TextField[datetime]("deleted_at", DATETIME_MICROSECONDS),
        }
    ),
)
LOST: tuple[Fault, ...] = ("request lost", "answer lost")
Run = Callable[..., Any]


@pytest.fixture(scope="module")
def opened(engine: Engine) -> tuple[Store, BotoTransport, LossyNetwork]:
    if engine.endpoint_url is None:
        pytest.skip("this engine lives in this process: there is no network to lose anything")
    client = engine.client(2)
    return open_store(engine), BotoTransport(client), LossyNetwork(client)


@pytest.fixture
def run(opened: tuple[Store, BotoTransport, LossyNetwork]) -> Iterator[Run]:
    store, transport, network = opened
    store.emptied()
    ticks = count()
    context = Context(
        {"ledger": store.table}, clock=lambda: NOON + timedelta(milliseconds=next(ticks))
    )

    def run_write(
        write: Callable[..., Any], *given: Any, faults: tuple[Fault, ...] = (), **named: Any
    ) -> Any:
        network.faults = list(faults)
        return Link(context, transport).run(write(SOFT, context, *given, **named))

    run_write(create_item, new())
    yield run_write
    network.faults = []


@pytest.mark.parametrize("fault", LOST)
@pytest.mark.parametrize("expected", [None, 1])
def test_a_deletion_knows_its_mark(run: Run, fault: Fault, expected: int | None) -> None:
    deleted = run(delete_softly, KEY, faults=(fault,), expect_version=expected)
    assert deleted is not None
    assert deleted.version == 2


@pytest.mark.parametrize("fault", LOST)
@pytest.mark.parametrize("expected", [None, 2])
def test_a_restoration_finds_the_item_there(run: Run, fault: Fault, expected: int | None) -> None:
    run(delete_softly, KEY)
    assert run(restore_item, KEY, faults=(fault,), expect_version=expected).version == 3


def test_what_somebody_else_has_deleted_is_not_taken_for_its_own(run: Run) -> None:
    run(delete_softly, KEY)
    with pytest.raises(AmbiguousWrite):
        run(delete_softly, KEY, expect_version=2, faults=("request lost",))


def test_a_condition_of_the_caller_is_not_asked_twice(run: Run) -> None:
    with pytest.raises(AmbiguousWrite):
        run(delete_softly, KEY, when=F.status.eq("new"), faults=("answer lost",))


def test_a_version_that_somebody_else_made_is_not_its_own(run: Run) -> None:
    run(delete_softly, KEY)
    run(restore_item, KEY)
    run(update_item, KEY, [F.note.set("later")])
    with pytest.raises(AmbiguousWrite):
        run(restore_item, KEY, expect_version=2, faults=("request lost",))
