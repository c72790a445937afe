"""Users: memberships of a person, users of a tenant, and changes that only their tenant makes."""

from typing import Any
from uuid import UUID, uuid4

import pytest

from dynarepo import (
    AlreadyExists,
    AtMost,
    Between,
    ConditionFailed,
    CursorMismatch,
    InvalidValue,
    LessThan,
    MoreThan,
    NotFound,
)
from generated.saas import GroupCreate, Saas, User, UserContact, UserCreate, UserName
from tests.behaviour.clock import Clock
from tests.behaviour.expectation import Expect
from tests.engines.engine import unique_name


def new_user(db: Saas, tenant_id: UUID, name: str = "Ada", **given: Any) -> User:
    person = unique_name("person")
    values = {"user_id": person, "email": f"{person}@example.com", **given}
    return db.users.create(UserCreate(tenant_id=tenant_id, name=name, **values))


def line(user: User) -> UserName:
    return UserName(id=user.id, tenant_id=user.tenant_id, user_id=user.user_id, name=user.name)


def test_a_user_is_created_replaced_updated_and_deleted(
    db: Saas, clock: Clock, expect: Expect
) -> None:
    contact = UserContact(phone="+1 555 0100")
    user = new_user(db, uuid4(), contact=contact, roles={"editor", "viewer"})
    assert (user.status, user.contact, user.last_login_utc) == ("invited", contact, None)
    assert db.users.get_user(user.id) == db.users.get(user.key, consistent=True) == user
    with pytest.raises(AlreadyExists):
        db.users.create(user)

    later = clock.advance(seconds=5)
    replaced = db.users.put(user.model_copy(update={"status": "active", "contact": None}))
    assert (replaced.version, replaced.updated_utc) == (2, later)
    assert db.users.get_user(user.id) == replaced

    # The person is in one index, the name in another: both entries follow in one update.
    person = unique_name("person")
    updated = db.users.update(user.key, set={"user_id": person, "name": "Grace", "roles": None})
    assert (updated.user_id, updated.name, updated.roles) == (person, "Grace", None)
    expect([], lambda: db.users.list_memberships(user.user_id).all())
    expect([updated], lambda: db.users.list_memberships(person).all())
    expect(
        [line(updated)],
        lambda: db.users.list_tenant_users_by_status(user.tenant_id, "active").all(),
    )
    # Type checkers refuse a read-only attribute; so does the update.
    moved: Any = {"tenant_id": uuid4()}
    with pytest.raises(InvalidValue, match="tenant_id"):
        db.users.update(user.key, set=moved)

    assert db.users.delete(user.key) == updated
    assert db.users.get_user(user.id) is None
    expect([], lambda: db.users.list_tenant_users(user.tenant_id).all())


def test_a_person_has_one_user_in_each_of_their_tenants(db: Saas, expect: Expect) -> None:
    person = unique_name("person")
    tenants = sorted((uuid4(), uuid4(), uuid4()), key=str)
    first = new_user(db, tenants[0], user_id=person)
    second = new_user(db, tenants[1], user_id=person, status="active")
    new_user(db, tenants[2])
    new_user(db, tenants[0], user_id=f"{person}-2")
    # Groups of a person lie in the same index, under keys of their own.
    db.groups.create(
        GroupCreate(tenant_id=tenants[0], user_id=person, group_type="favorite", name="Birds")
    )

    expect([first, second], lambda: db.users.list_memberships(person).all())
    expect(second, lambda: db.users.get_membership(person, tenants[1]))
    expect(None, lambda: db.users.get_membership(person, tenants[2]))
    expect(True, lambda: db.users.is_member(person, tenants[1]))
    expect(False, lambda: db.users.is_member(person, tenants[0]))
    expect(False, lambda: db.users.is_member(person, tenants[2]))


def test_users_of_a_tenant_are_listed_newest_first(db: Saas, clock: Clock, expect: Expect) -> None:
    tenant = uuid4()
    users: list[User] = []
    for number in range(5):
        roles = {"admin", "viewer"} if number % 2 else {"viewer-of-all"}
        users.append(new_user(db, tenant, f"User {number}", roles=roles))
        clock.advance(seconds=1)
    new_user(db, uuid4())
    db.groups.create(
        GroupCreate(tenant_id=tenant, user_id="somebody", group_type="favorite", name="Birds")
    )
    newest = users[::-1]
    at = [user.created_utc for user in users]

    expect(newest, lambda: db.users.list_tenant_users(tenant).all())
    expect(5, lambda: db.users.count_tenant_users(tenant))
    expect(0, lambda: db.users.count_tenant_users(uuid4()))
    expect(
        newest[1:4],
        lambda: db.users.list_tenant_users(tenant, created_utc=Between(at[1], at[3])).all(),
    )
    expect(newest[3:], lambda: db.users.list_tenant_users(tenant, created_utc=AtMost(at[1])).all())
    expect(
        newest[4:], lambda: db.users.list_tenant_users(tenant, created_utc=LessThan(at[1])).all()
    )
    expect(
        newest[:1], lambda: db.users.list_tenant_users(tenant, created_utc=MoreThan(at[3])).all()
    )
    with pytest.raises(InvalidValue, match="`created_utc` is between ends that are swapped"):
        db.users.list_tenant_users(tenant, created_utc=Between(at[3], at[1]))
    # A role is an element of the set, not a part of its text.
    expect(
        [users[1], users[3]],
        lambda: db.users.list_tenant_users_with_role(tenant, role="viewer").all(),
    )
    assert db.users.list_tenant_users_with_role(tenant, role="view").all() == []


def test_pages_of_users_go_on_where_the_cursor_points(
    db: Saas, clock: Clock, expect: Expect
) -> None:
    tenant = uuid4()
    users: list[User] = []
    for number in range(5):
        users.append(new_user(db, tenant, roles={"admin"} if number % 2 == 0 else None))
        clock.advance(seconds=1)
    newest = users[::-1]
    expect(newest, lambda: db.users.list_tenant_users(tenant).all())

    first = db.users.list_tenant_users(tenant).page(2)
    second = db.users.list_tenant_users(tenant).page(2, first.cursor)
    third = db.users.list_tenant_users(tenant).page(2, second.cursor)
    assert [*first.items, *second.items, *third.items] == newest
    assert (len(first.items), third.cursor) == (2, None)
    admins = db.users.list_tenant_users_with_role(tenant, role="admin").page(2)
    assert admins.items == (users[0], users[2])
    rest = db.users.list_tenant_users_with_role(tenant, role="admin").page(2, admins.cursor)
    assert (rest.items, rest.cursor) == ((users[4],), None)

    for foreign in (
        lambda: db.users.list_tenant_users(uuid4()).page(2, first.cursor),
        lambda: db.users.list_tenant_users_with_role(tenant, role="admin").page(2, first.cursor),
        lambda: db.users.list_tenant_users_with_role(tenant, role="other").page(2, admins.cursor),
        lambda: db.users.list_tenant_users(tenant).page(2, "1.nonsense"),
    ):
        with pytest.raises(CursorMismatch):
            foreign()


def test_users_of_a_status_are_listed_by_name(db: Saas, expect: Expect) -> None:
    tenant = uuid4()
    users = {
        name: new_user(db, tenant, name, status="active")
        for name in ("Madisonville", "Madison", "Mae", "Zoe", "anna")
    }
    new_user(db, tenant, "Madeleine")
    new_user(db, uuid4(), "Madison", status="active")
    ordered = [line(users[name]) for name in ("Madison", "Madisonville", "Mae", "Zoe", "anna")]
    expect(ordered, lambda: db.users.list_tenant_users_by_status(tenant, "active").all())
    expect(
        ordered[:2],
        lambda: db.users.find_tenant_users_by_name(tenant, "active", start="Mad").all(),
    )
    expect(
        ordered[1:2],
        lambda: db.users.find_tenant_users_by_name(tenant, "active", start="Madisonv").all(),
    )
    assert db.users.find_tenant_users_by_name(tenant, "active", start="Mad#").all() == []
    assert db.users.list_tenant_users_by_status(tenant, "closed").first() is None


def test_invited_users_become_active_and_then_suspended(db: Saas, expect: Expect) -> None:
    user = new_user(db, uuid4())
    tenant = user.tenant_id

    def listed() -> dict[str, list[str]]:
        return {
            status: [found.name for found in db.users.list_tenant_users_by_status(tenant, status)]
            for status in ("invited", "active", "suspended")
        }

    expect({"invited": ["Ada"], "active": [], "suspended": []}, listed)
    with pytest.raises(ConditionFailed) as failure:
        db.users.accept_invitation(user.id, tenant_id=uuid4())
    assert failure.value.current == user
    with pytest.raises(ConditionFailed):
        db.users.suspend_user(user.id, tenant_id=tenant)
    assert db.users.accept_invitation(user.id, tenant_id=tenant).status == "active"
    expect({"invited": [], "active": ["Ada"], "suspended": []}, listed)
    suspended = db.users.suspend_user(user.id, tenant_id=tenant)
    assert (suspended.status, suspended.version) == ("suspended", 3)
    expect({"invited": [], "active": [], "suspended": ["Ada"]}, listed)
    with pytest.raises(ConditionFailed):
        db.users.accept_invitation(user.id, tenant_id=tenant)


def test_logins_roles_and_deletion_hold_to_their_conditions(db: Saas, clock: Clock) -> None:
    user = new_user(db, uuid4())
    tenant, seen = user.tenant_id, clock.advance(seconds=30)
    logged = db.users.record_login(user.id, seen_at=seen)
    assert (logged.last_login_utc, logged.updated_utc) == (seen, seen)
    with pytest.raises(ConditionFailed):
        db.users.record_login(user.id, seen_at=seen)
    later = clock.advance(seconds=1)
    assert db.users.record_login(user.id, seen_at=later).last_login_utc == later

    assert db.users.grant_roles(user.id, tenant_id=tenant, roles={"a", "b"}).roles == {"a", "b"}
    assert db.users.grant_roles(user.id, tenant_id=tenant, roles={"b", "c"}).roles == {
        "a",
        "b",
        "c",
    }
    assert db.users.revoke_roles(user.id, tenant_id=tenant, roles={"a", "x"}).roles == {"b", "c"}
    assert db.users.revoke_roles(user.id, tenant_id=tenant, roles={"b", "c"}).roles is None
    with pytest.raises(ConditionFailed):
        db.users.grant_roles(user.id, tenant_id=uuid4(), roles={"a"})
    with pytest.raises(ConditionFailed):
        db.users.revoke_roles(user.id, tenant_id=uuid4(), roles={"a"})

    with pytest.raises(ConditionFailed):
        db.users.delete_user(user.id, tenant_id=uuid4())
    deleted = db.users.delete_user(user.id, tenant_id=tenant)
    assert deleted is not None
    assert deleted.id == user.id
    with pytest.raises(NotFound):
        db.users.delete_user(user.id, tenant_id=tenant)
    with pytest.raises(NotFound):
        db.users.record_login(user.id, seen_at=later)
