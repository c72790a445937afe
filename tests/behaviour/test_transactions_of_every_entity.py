"""Every entity of every service is written and read in transactions."""

from typing import Any

import pytest

from tests.behaviour.entities import Entity, entities
from tests.behaviour.samples import sample
from tests.behaviour.services import Services
from tests.behaviour.test_batches_of_every_entity import key_of

_ENTITIES = tuple(entities())
_connected: dict[tuple[int, str], Any] = {}


@pytest.fixture(params=_ENTITIES, ids=str)
def entity(request: pytest.FixtureRequest) -> Entity:
    found: Entity = request.param
    return found


@pytest.fixture
def db(entity: Entity, services: Services) -> Any:
    """The entity's service, over tables that all of these tests share."""
    key = (id(services), entity.service)
    if key not in _connected:
        _connected[key] = services.connect(entity.waits, entity.awaits)
    return _connected[key]


def test_items_are_written_and_read_together(entity: Entity, db: Any) -> None:
    if not {"at", "put"} <= entity.methods:
        pytest.skip("it has no put, or no get")
    given = [sample(entity.create, number) for number in range(3)]
    with db.transact() as tx:
        pending = [getattr(tx, entity.repository).put(item) for item in given]
    written = [one.result for one in pending]
    absent = key_of(entity, sample(entity.create, 9))
    repository = getattr(db, entity.repository)
    reads = [repository.at(item.key) for item in reversed(written)]
    assert db.get_together(*reads, repository.at(absent)) == (*reversed(written), None)
