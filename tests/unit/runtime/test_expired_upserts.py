"""An upsert that meets an item past its time to live starts anew, alone or in a transaction."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from dynarepo import Link
from dynarepo.transactions.writing import transact_writes
from dynarepo.transport.boto.transport import BotoTransport
from dynarepo.writes.items import create_item
from dynarepo.writes.updates import update_item
from tests.engines.engine import Engine
from tests.unit.runtime.booking import BOOKING, KEY, NOON, F, Store, new, open_store

# Nothing that it writes needs to be read first.
EXPIRING = replace(BOOKING, indexes=(), ttl="ends_at")


@pytest.fixture
def store(engine: Engine) -> Store:
    opened = open_store(engine)
    opened.run(create_item(EXPIRING, opened.context, new(points=5, note="old")))
    opened.patch(ends_at={"N": str(int(NOON.timestamp()) - 60)})()
    return opened


@pytest.mark.parametrize("together", [False, True])
def test_the_version_alone_is_left_of_the_expired_item(store: Store, *, together: bool) -> None:
    changes = [F.points.add(2), F.amount.set(Decimal(1))]
    upsert = update_item(EXPIRING, store.context, KEY, changes, upsert=True)
    link = Link(store.context, BotoTransport(store.client))
    if together:
        link.run(transact_writes([upsert]))
    else:
        link.run(upsert)
    stored = store.stored() or {}
    assert (stored["points"], stored["version"]) == ({"N": "2"}, {"N": "2"})
    assert not {"memo", "ends_at"} & stored.keys()
