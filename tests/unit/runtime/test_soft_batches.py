"""Batches and sweeps of what is deleted softly mark what is there, and skip what is marked."""

from collections.abc import Callable
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from msgspec.structs import replace

from dynarepo import Context, Link, fields
from dynarepo.batches import delete_found, delete_items, put_items
from dynarepo.codecs import DATETIME_MICROSECONDS
from dynarepo.entity import EntitySpec, SoftDelete
from dynarepo.reads.queries import Query
from dynarepo.transport.boto.transport import BotoTransport
from tests.engines.engine import Engine
from tests.unit.runtime.booking import (
    BOOKING,
    KEY,
    NOON,
    Booking,
    BookingKey,
    Store,
    new,
    open_store,
    table_key,
)
from tests.unit.runtime.typed_paths import paths_of

SOFT: EntitySpec[Booking, BookingKey] = replace(
    BOOKING,
    soft_delete=SoftDelete("deleted_at", "deleted_at"),
    paths=paths_of(
        {
            **BOOKING.fields,
            "deleted_at": fields.TextField[datetime]("deleted_at", DATETIME_MICROSECONDS),
        }
    ),
)
KEYS = [BookingKey(KEY.account_id, NOON + timedelta(days=number)) for number in range(30)]


@pytest.fixture
def store(engine: Engine) -> Store:
    return open_store(engine)


def at(store: Store, moment: datetime) -> tuple[Context, Link]:
    context = Context({"ledger": store.table}, clock=lambda: moment)
    link = Link(context, BotoTransport(store.client))
    return context, link


def marks(store: Store) -> list[Any]:
    found = [store.stored(key) for key in KEYS]
    return [stored and stored.get("deleted_at") for stored in found]


def hold(store: Store) -> None:
    context, link = at(store, NOON)
    rows = [new(amount=Decimal(1)).model_copy(update={"date": key.date}) for key in KEYS]
    link.write_many(put_items(SOFT, context, rows))


def by_batch(context: Context, link: Link) -> int:
    return link.write_many(delete_items(SOFT, context, KEYS)).written


def by_sweep(context: Context, link: Link) -> int:
    account = (("pk", table_key(KEY)["pk"]),)
    query = Query(context=context, entity=SOFT, pattern="p", returns=SOFT, equals=account)
    return link.run(delete_found(query)).deleted


@pytest.mark.parametrize(("delete", "again"), [(by_batch, 30), (by_sweep, 0)])
def test_each_is_marked_once(
    delete: Callable[[Context, Link], int], again: int, store: Store
) -> None:
    hold(store)
    later = NOON + timedelta(hours=1)
    assert delete(*at(store, NOON)) == 30
    first = marks(store)
    assert None not in first
    # A second time nothing is written: the marks keep their times.
    assert delete(*at(store, later)) == again
    assert marks(store) == first
