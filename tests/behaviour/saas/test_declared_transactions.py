"""Users of a tenant and the seats that they take change together, or not at all."""

from uuid import uuid4

import pytest

from dynarepo import AlreadyExists, ConditionFailed, NotFound, TransactionCancelled
from generated.saas import Saas, Tenant, TenantLimits, UserCreate
from tests.behaviour.saas.test_tenants import new_tenant
from tests.engines.engine import unique_name


def person(tenant: Tenant, email: str = "") -> UserCreate:
    name = unique_name("person")
    return UserCreate(
        tenant_id=tenant.id, user_id=name, name="Ada", email=email or f"{name}@example.com"
    )


def seats(db: Saas, tenant: Tenant) -> int:
    found = db.tenants.get_tenant(tenant.id, consistent=True)
    assert found is not None
    return found.user_count


def test_a_user_is_invited_while_the_plan_has_a_seat(db: Saas) -> None:
    tenant = new_tenant(db, limits=TenantLimits(users=1))
    given = person(tenant)
    counted, user = db.invite_user(tenant.id, given)
    assert (counted.user_count, counted.version) == (1, tenant.version + 1)
    assert db.users.get_user(given.id, consistent=True) == user

    refused = person(tenant)
    with pytest.raises(TransactionCancelled) as full:
        db.invite_user(tenant.id, refused)
    failure = full.value.reasons[0].error
    assert isinstance(failure, ConditionFailed)
    assert failure.current == counted
    assert db.users.get_user(refused.id, consistent=True) is None


def test_a_user_who_cannot_be_added_takes_no_seat(db: Saas) -> None:
    tenant = new_tenant(db)
    given = person(tenant)
    db.invite_user(tenant.id, given)
    with pytest.raises(TransactionCancelled) as twice:
        db.invite_user(tenant.id, given)
    assert any(isinstance(reason.error, AlreadyExists) for reason in twice.value.reasons)
    with pytest.raises(TransactionCancelled):
        db.invite_user(tenant.id, person(tenant, given.email.upper()))
    assert seats(db, tenant) == 1


def test_a_removed_user_releases_the_seat(db: Saas) -> None:
    tenant, other = new_tenant(db), new_tenant(db, user_count=1)
    given = person(tenant)
    db.invite_user(tenant.id, given)
    with pytest.raises(TransactionCancelled):
        db.remove_user(other.id, given.id)
    assert (seats(db, tenant), seats(db, other)) == (1, 1)
    db.remove_user(tenant.id, given.id)
    assert seats(db, tenant) == 0
    assert db.users.get_user(given.id, consistent=True) is None
    # The address is free again.
    db.invite_user(tenant.id, person(tenant, given.email))
    with pytest.raises(TransactionCancelled) as missing:
        db.remove_user(tenant.id, uuid4())
    assert [type(reason.error) for reason in missing.value.reasons] == [NotFound]
    assert seats(db, tenant) == 1
