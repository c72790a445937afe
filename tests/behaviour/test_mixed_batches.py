"""Puts and deletions of several entities in one batch, sent when its block ends."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any
from uuid import uuid4

import pytest

from dynarepo import BatchIncomplete, InvalidValue, NotUnique, TenantMismatch
from generated.saas import AsyncSaas, GroupCreate, GroupKey, Saas, User, UserCreate, UserKey
from generated.saas._batch import SaasBatch
from tests.behaviour.callers.test_tenants import new_customer
from tests.behaviour.entities import Entity, entities
from tests.behaviour.samples import sample
from tests.behaviour.services import Services
from tests.behaviour.test_batches_of_every_entity import key_of
from tests.engines.engine import unique_name
from tests.golden.tenants.expected.desk import AsyncDesk, CustomerCreate, CustomerKey, Desk

_connected: dict[tuple[int, str], Any] = {}


def _by_service() -> Iterable[Any]:
    needed = {"put", "delete", "get_many"}
    for name, found in groupby(entities(), key=lambda entity: entity.service):
        yield pytest.param([e for e in found if needed <= e.methods], id=name)


def connected(services: Services, name: str, waits: Any, awaits: Any) -> Any:
    key = (id(services), name)
    if key not in _connected:
        _connected[key] = services.connect(waits, awaits)
    return _connected[key]


@pytest.fixture
def saas(services: Services) -> Saas:
    db: Saas = connected(services, "saas", Saas, AsyncSaas)
    return db


@pytest.mark.parametrize("chosen", [*_by_service()])
def test_all_entities_of_a_service_are_put_and_deleted_in_one_batch(
    chosen: list[Entity], services: Services
) -> None:
    first = chosen[0]
    db = connected(services, first.service, first.waits, first.awaits)
    given = [(entity, sample(entity.create, n)) for entity in chosen for n in range(9)]
    told: list[str] = []
    with db.batch(progress=lambda progress: told.append(str(progress))) as batch:
        for entity, item in given:
            getattr(batch, entity.repository).put(item)
    assert told[-1] == f"{len(given)} of {len(given)}"
    for entity, item in given:
        repository = getattr(db, entity.repository)
        [found] = repository.get_many([key_of(entity, item)], consistent=True)
        assert found.model_dump(include=set(entity.create.model_fields)) == item.model_dump()
    with db.batch() as batch:
        for entity, item in given:
            getattr(batch, entity.repository).delete(key_of(entity, item))
    for entity in chosen:
        keys = [key_of(entity, item) for other, item in given if other is entity]
        found = getattr(db, entity.repository).get_many(keys, consistent=True)
        assert found == [None] * len(keys)


def user(number: int = 0, **given: Any) -> UserCreate:
    values = {"tenant_id": uuid4(), "email": f"u{number}@example.com", "name": f"u{number}"}
    return UserCreate(**{**values, "user_id": unique_name("p"), **given})


def group(name: str) -> GroupCreate:
    return GroupCreate(
        name=name, group_type="watchlist", tenant_id=uuid4(), user_id=unique_name("p")
    )


def test_an_exception_in_the_block_sends_nothing(saas: Saas) -> None:
    ada, birds = user(), group("birds")

    def interrupted() -> None:
        with saas.batch() as batch:
            over.append(batch)
            batch.users.put(ada)
            batch.groups.put(birds)
            raise LookupError

    over: list[SaasBatch] = []
    with pytest.raises(LookupError):
        interrupted()
    assert saas.users.get(UserKey(id=ada.id), consistent=True) is None
    assert saas.groups.get(GroupKey(id=birds.id), consistent=True) is None
    with pytest.raises(InvalidValue, match="is over") as refused:
        over[0].users.put(ada)
    assert refused.value.code == "BATCH_OVER"


def test_an_empty_block_sends_nothing_and_concurrency_is_checked(saas: Saas) -> None:
    with saas.batch():
        pass
    with pytest.raises(InvalidValue, match="at least 1"):
        saas.batch(at_once=0)


def test_of_two_writes_of_one_item_the_later_one_counts(saas: Saas) -> None:
    birds = group("birds")
    with saas.batch() as batch:
        batch.groups.put(birds)
        batch.groups.put(birds.model_copy(update={"name": "fish"}))
    found = saas.groups.get(GroupKey(id=birds.id), consistent=True)
    assert found is not None
    assert found.name == "fish"
    with saas.batch() as batch:
        batch.groups.put(birds)
        batch.groups.delete(GroupKey(id=birds.id))
    assert saas.groups.get(GroupKey(id=birds.id), consistent=True) is None


def test_what_is_refused_is_named_and_the_rest_is_written(saas: Saas) -> None:
    ada = saas.users.create(user())
    twin = user(tenant_id=ada.tenant_id, email=ada.email)
    grace, birds = user(1), group("birds")

    def invite() -> None:
        with saas.batch() as batch:
            batch.users.put(twin)
            batch.users.put(grace)
            batch.groups.put(birds)

    with pytest.raises(BatchIncomplete) as incomplete:
        invite()
    assert incomplete.value.remaining == (twin,)
    assert [type(error) for error in incomplete.value.errors] == [NotUnique]
    assert "@" not in str(incomplete.value)
    assert saas.users.get(UserKey(id=twin.id), consistent=True) is None
    assert saas.users.get(UserKey(id=grace.id), consistent=True) is not None
    assert saas.groups.get(GroupKey(id=birds.id), consistent=True) is not None


def test_an_item_that_was_read_is_written_over_what_was_read_alone(saas: Saas) -> None:
    read = saas.users.create(user())
    newer = saas.users.update(read.key, set={"name": "newer"})
    with pytest.raises(BatchIncomplete), saas.batch() as batch:
        batch.users.put(read)
    assert saas.users.get(read.key, consistent=True) == newer
    with saas.batch() as batch:
        batch.users.put(newer)
    found: User | None = saas.users.get(read.key, consistent=True)
    assert found is not None
    assert found.version == newer.version + 1


def test_many_users_break_a_rule_and_all_others_are_written(saas: Saas) -> None:
    tenant = uuid4()
    given = [user(number % 29, tenant_id=tenant) for number in range(30)]
    with pytest.raises(BatchIncomplete) as incomplete:
        saas.users.put_many(given)
    assert [type(error) for error in incomplete.value.errors] == [NotUnique]
    (left,) = incomplete.value.remaining
    assert left.email == "u0@example.com"
    found = saas.users.get_many([UserKey(id=item.id) for item in given], consistent=True)
    assert [one is None for one in found].count(True) == 1
    assert found[given.index(left)] is None


def test_a_tenants_batch_reaches_no_other_tenant(services: Services) -> None:
    desk: Desk = connected(services, "desk", Desk, AsyncDesk)
    ours, theirs = (desk.for_tenant(unique_name(name)) for name in ("ours", "theirs"))
    foreign = new_customer(theirs, uuid4(), "secret@x.org")
    mine = CustomerCreate(company_id=ours.tenant, customer_id=uuid4())

    def trespass(attempt: str) -> None:
        with ours.batch() as batch:
            batch.customers.put(mine)
            if attempt == "put":
                batch.customers.put(foreign)
            else:
                batch.customers.delete(foreign.key)

    for attempt in ("put", "delete"):
        with pytest.raises(TenantMismatch) as refused:
            trespass(attempt)
        assert theirs.tenant not in str(refused.value)
        assert "secret" not in str(refused.value)
    key = CustomerKey(company_id=ours.tenant, customer_id=mine.customer_id)
    assert ours.customers.get(key, consistent=True) is None
    with ours.batch() as batch:
        batch.customers.put(mine)
    assert ours.customers.get(key, consistent=True) is not None
    with ours.batch() as batch:
        batch.customers.delete(key)
    assert ours.customers.get(key, consistent=True) is None
    assert theirs.customers.get(foreign.key, consistent=True) == foreign
