"""Tenants: by owner, status, plan and name; seats and ownership are guarded by conditions."""

from typing import Any
from uuid import uuid4

import pytest

from dynarepo import (
    AlreadyExists,
    AtLeast,
    Between,
    ConditionFailed,
    InvalidValue,
    LessThan,
    MoreThan,
    NotFound,
    VersionConflict,
)
from generated.saas import Saas, Status, Tenant, TenantCreate, TenantLimits, TenantLine
from tests.behaviour.clock import Clock
from tests.behaviour.expectation import Expect
from tests.engines.engine import unique_name


def new_tenant(db: Saas, name: str = "Acme", **given: Any) -> Tenant:
    values = {"owner_user_id": unique_name("owner"), "limits": TenantLimits(), **given}
    return db.tenants.create(TenantCreate(name=name, **values))


def line(tenant: Tenant) -> TenantLine:
    return TenantLine(id=tenant.id, name=tenant.name, plan=tenant.plan, status=tenant.status)


def test_a_tenant_is_created_once_and_read_back(db: Saas, clock: Clock) -> None:
    tenant = new_tenant(db, metadata={"source": "import", "rank": 3, "tags": ["a", None]})
    assert (tenant.created_utc, tenant.updated_utc, tenant.version) == (clock.now, clock.now, 1)
    assert (tenant.plan, tenant.status, tenant.user_count) == ("free", "active", 0)
    assert (tenant.limits, tenant.record_version) == (TenantLimits(users=5, groups=100), "v3")
    assert db.tenants.get_tenant(tenant.id) == tenant
    assert db.tenants.get_tenant(tenant.id, consistent=True) == tenant
    assert db.tenants.get(tenant.key) == tenant
    assert db.tenants.get_tenant(uuid4()) is None
    with pytest.raises(AlreadyExists):
        db.tenants.create(tenant)


def test_items_of_an_older_shape_are_found_and_migrated(db: Saas) -> None:
    old = [new_tenant(db, record_version=version) for version in ("v1", "v2", "v2")]
    new_tenant(db)
    ids = {tenant.id for tenant in old}

    def outdated() -> list[Tenant]:
        found = [tenant for tenant in db.tenants.scan_outdated_tenants() if tenant.id in ids]
        return sorted(found, key=lambda tenant: tenant.id)

    assert outdated() == old
    assert db.tenants.scan_outdated_tenants(segments=4).count() >= 3
    for tenant in outdated():
        db.tenants.update(tenant.key, set={"record_version": "v3"})
    assert outdated() == []


def test_a_tenant_is_replaced_updated_and_deleted(db: Saas, clock: Clock, expect: Expect) -> None:
    tenant = new_tenant(db)
    owner = tenant.owner_user_id
    later = clock.advance(seconds=10)
    replaced = db.tenants.put(tenant.model_copy(update={"name": "Acme Ltd"}), expect_version=1)
    assert replaced == tenant.model_copy(
        update={"name": "Acme Ltd", "updated_utc": later, "version": 2}
    )
    with pytest.raises(VersionConflict) as conflict:
        db.tenants.update(tenant.key, set={"name": "Late"}, expect_version=1)
    assert (conflict.value.expected, conflict.value.current) == (1, replaced)
    updated = db.tenants.update(
        tenant.key, set={"name": "Acme AG", "metadata": {"a": 1}}, expect_version=2
    )
    assert (updated.name, updated.metadata, updated.version) == ("Acme AG", {"a": 1}, 3)
    # The name is in two indexes, each with something that the update did not know.
    expect([updated], lambda: db.tenants.list_owned_tenants(owner).all())
    expect(
        ["Acme AG"],
        lambda: [
            found.name
            for found in db.tenants.list_tenants_by_status("active")
            if found.id == tenant.id
        ],
    )
    with pytest.raises(InvalidValue):
        db.tenants.update(tenant.key, set={"name": ""})
    assert db.tenants.delete(tenant.key) == updated
    assert db.tenants.delete(tenant.key) is None
    expect([], lambda: db.tenants.list_owned_tenants(owner).all())
    with pytest.raises(NotFound):
        db.tenants.update(tenant.key, set={"name": "Gone"})


def test_an_owner_sees_their_tenants_by_name(db: Saas, expect: Expect) -> None:
    owner = unique_name("owner")
    names = ("Zebra", "Apple", "apple", "Madison")
    tenants = {name: new_tenant(db, name, owner_user_id=owner) for name in names}
    new_tenant(db, "Longer", owner_user_id=f"{owner}2")
    ordered = [tenants[name] for name in ("Apple", "Madison", "Zebra", "apple")]
    expect(ordered, lambda: db.tenants.list_owned_tenants(owner).all())
    first = db.tenants.list_owned_tenants(owner).page(3)
    assert first.items == tuple(ordered[:3])
    last = db.tenants.list_owned_tenants(owner).page(3, first.cursor)
    assert (last.items, last.cursor) == (tuple(ordered[3:]), None)


def test_tenants_of_a_status_are_found_by_the_start_of_their_name(db: Saas, expect: Expect) -> None:
    start = unique_name("Mad")
    ison, isonville = new_tenant(db, f"{start}ison"), new_tenant(db, f"{start}isonville")
    new_tenant(db, f"{start}closed", status="closed")
    new_tenant(db, f"x{start}")
    expect([ison, isonville], lambda: db.tenants.find_tenants_by_name("active", name=start).all())
    expect(
        [isonville],
        lambda: db.tenants.find_tenants_by_name("active", name=f"{start}isonv").all(),
    )
    own = {ison.id, isonville.id}
    expect(
        [line(ison), line(isonville)],
        lambda: [found for found in db.tenants.list_tenants_by_status("active") if found.id in own],
    )
    suspended = db.tenants.change_tenant_status(
        ison.id, allowed_from=["invited", "active"], status="suspended"
    )
    assert (suspended.status, suspended.version) == ("suspended", 2)
    expect([isonville], lambda: db.tenants.find_tenants_by_name("active", name=start).all())
    expect([suspended], lambda: db.tenants.find_tenants_by_name("suspended", name=start).all())
    origins: tuple[list[Status], ...] = (["active"], [])
    for allowed in origins:
        with pytest.raises(ConditionFailed) as failure:
            db.tenants.change_tenant_status(ison.id, allowed_from=allowed, status="closed")
        assert failure.value.current == suspended


def test_a_search_for_names_takes_fifty_at_most(db: Saas, expect: Expect) -> None:
    start = unique_name("many")
    tenants = [new_tenant(db, f"{start} {number:02}") for number in range(52)]
    # A limit of the caller's may only lower the pattern's own.
    expect(
        tenants[:50], lambda: db.tenants.find_tenants_by_name("active", name=start).limit(60).all()
    )
    expect(
        tenants[:2], lambda: db.tenants.find_tenants_by_name("active", name=start).limit(2).all()
    )


def test_tenants_on_a_plan_are_listed_newest_first(db: Saas, clock: Clock, expect: Expect) -> None:
    tenants: list[Tenant] = []
    for _ in range(4):
        tenants.append(new_tenant(db, plan="team"))
        clock.advance(seconds=60)
    new_tenant(db, plan="business")
    first, second, third, fourth = tenants
    at = [tenant.created_utc for tenant in tenants]
    own = {tenant.id for tenant in tenants}

    def listed(created_utc: Any = None) -> list[Tenant]:
        found = db.tenants.list_tenants_by_plan("team", created_utc=created_utc)
        return [tenant for tenant in found if tenant.id in own]

    expect([fourth, third, second, first], listed)
    expect([third, second], lambda: listed(Between(at[1], at[2])))
    expect([fourth, third], lambda: listed(AtLeast(at[2])))
    expect([fourth], lambda: listed(MoreThan(at[2])))
    expect([first], lambda: listed(LessThan(at[1])))

    limits = TenantLimits(users=50, groups=1000)
    moved = db.tenants.change_plan(second.id, current_plan="team", plan="business", limits=limits)
    assert (moved.plan, moved.limits) == ("business", limits)
    expect([fourth, third, first], listed)
    expect(
        [moved],
        lambda: [
            tenant
            for tenant in db.tenants.list_tenants_by_plan("business", created_utc=AtLeast(at[0]))
            if tenant.id in own
        ],
    )
    with pytest.raises(ConditionFailed) as failure:
        db.tenants.change_plan(second.id, current_plan="team", plan="free", limits=limits)
    assert failure.value.current == moved
    with pytest.raises(NotFound):
        db.tenants.change_plan(uuid4(), current_plan="team", plan="free", limits=limits)


def test_seats_are_taken_up_to_the_limit_and_released(db: Saas) -> None:
    tenant = new_tenant(db, limits=TenantLimits(users=2))
    with pytest.raises(ConditionFailed):
        db.tenants.release_user_seat(tenant.id)
    assert db.tenants.take_user_seat(tenant.id).user_count == 1
    full = db.tenants.take_user_seat(tenant.id)
    assert (full.user_count, full.version) == (2, 3)
    with pytest.raises(ConditionFailed) as failure:
        db.tenants.take_user_seat(tenant.id)
    assert failure.value.current == full
    assert db.tenants.release_user_seat(tenant.id).user_count == 1


def test_a_tenant_handed_over_leaves_its_former_owner(db: Saas, expect: Expect) -> None:
    tenant = new_tenant(db)
    before, after = tenant.owner_user_id, unique_name("owner")
    handed = db.tenants.hand_over(tenant.id, current_owner=before, new_owner=after)
    assert handed.owner_user_id == after
    expect([], lambda: db.tenants.list_owned_tenants(before).all())
    expect([handed], lambda: db.tenants.list_owned_tenants(after).all())
    with pytest.raises(ConditionFailed):
        db.tenants.hand_over(tenant.id, current_owner=before, new_owner="somebody")
