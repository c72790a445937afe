"""Every entity of every service is read, written and deleted in batches."""

from typing import Any

import pytest

from tests.behaviour.entities import Entity, entities
from tests.behaviour.samples import sample
from tests.behaviour.services import Services
from tests.engines.engine import Capability, Engine

_ENTITIES = tuple(entities())
_connected: dict[tuple[int, str], Any] = {}


@pytest.fixture(params=_ENTITIES, ids=str)
def entity(request: pytest.FixtureRequest) -> Entity:
    found: Entity = request.param
    return found


@pytest.fixture
def repository(entity: Entity, services: Services) -> Any:
    """The entity's repository, over tables that all of these tests share."""
    key = (id(services), entity.service)
    if key not in _connected:
        _connected[key] = services.connect(entity.waits, entity.awaits)
    return getattr(_connected[key], entity.repository)


def key_of(entity: Entity, item: Any) -> Any:
    """The key of an input."""
    return entity.key(**{part: getattr(item, part) for part in entity.key.__struct_fields__})


def test_items_are_read_by_their_keys_in_order(entity: Entity, repository: Any) -> None:
    if "get_many" not in entity.methods:
        pytest.skip("it has no get")
    write = repository.create if "create" in entity.methods else repository.put
    created = [write(sample(entity.create, number)) for number in range(3)]
    absent = key_of(entity, sample(entity.create, 9))
    keys = [item.key for item in reversed(created)]
    wanted = [*keys, absent, keys[0]]
    expected = [*reversed(created), None, created[-1]]
    assert repository.get_many(wanted, consistent=True) == expected
    assert list(repository.iter_many(iter(wanted), consistent=True, at_once=2)) == expected


def test_items_are_written_replaced_and_deleted(
    entity: Entity, repository: Any, engine: Engine
) -> None:
    if not {"put_many", "get_many"} <= entity.methods:
        pytest.skip("it has no put, or no get")
    given = [sample(entity.create, number) for number in range(30)]
    told: list[str] = []
    # Transactions of several threads upset the engine that lives in this process.
    at_once = 2 if Capability.CONCURRENT_UPDATES in engine.capabilities else 1
    report = repository.put_many(
        iter(given), at_once=at_once, progress=lambda progress: told.append(str(progress))
    )
    assert (report.written, told[-1]) == (30, "30")
    keys = [key_of(entity, item) for item in given]
    read = repository.get_many(keys, consistent=True)
    for item, found in zip(given, read, strict=True):
        assert found.model_dump(include=set(entity.create.model_fields)) == item.model_dump()
    # What was read is written again as `put` would: creation times stay, versions grow.
    assert repository.put_many(read[:3]).written == 3
    if "delete_many" in entity.methods:
        # The first two are one item: a bare deletion stands for both.
        deleted = repository.delete_many(iter([keys[1], *keys[1:]]))
        assert deleted.written + deleted.replaced == 30
        gone = repository.get_many(keys, consistent=True)
        assert [found is None for found in gone] == [False, *[True] * 29]
        assert repository.delete_many(keys).written == 30
