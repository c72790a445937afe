"""Each change of a user leaves a row: what it was, who made it, and the values before and after."""

from uuid import uuid4

import pytest

from dynarepo import NotFound
from generated.saas import Saas, UserContact, UserCreate
from tests.behaviour.clock import Clock
from tests.engines.engine import unique_name


def test_changes_of_a_user_are_recorded_with_their_actor(db: Saas, clock: Clock) -> None:
    tenant, admin = uuid4(), db.as_actor("admin-1")
    person = unique_name("person")
    user = admin.users.create(
        UserCreate(
            tenant_id=tenant,
            user_id=person,
            email=f"{person}@example.com",
            name="Ada",
            contact=UserContact(phone="+1 555 0100"),
        )
    )
    changed_at = clock.advance(seconds=5)
    db.users.update(user.key, set={"name": "Grace", "email": f"{person}@example.org"})
    # The time of a login is left out of the trail.
    db.users.record_login(user.id, seen_at=clock.advance(seconds=5))
    admin.users.suspend_user(
        db.users.accept_invitation(user.id, tenant_id=tenant).id, tenant_id=tenant
    )
    admin.users.delete(user.key)

    created, renamed, accepted, suspended, deleted = db.users.history(user.key).all()
    assert (created.action, created.actor, created.version) == ("create", "admin-1", 1)
    assert created.old == {}
    assert (created.new["name"], created.new["tenant_id"]) == ("Ada", tenant)
    # What is sensitive, or holds something that is, is named without its values.
    assert {"email", "contact"} <= set(created.changed)
    assert not {"email", "contact"} & set(created.new)
    assert (renamed.action, renamed.actor, renamed.time) == ("update", None, changed_at)
    assert (renamed.old, renamed.new) == ({"name": "Ada"}, {"name": "Grace"})
    assert set(renamed.changed) == {"name", "email"}
    assert (accepted.old, accepted.new) == ({"status": "invited"}, {"status": "active"})
    assert (suspended.actor, suspended.version) == ("admin-1", 5)
    assert (deleted.action, deleted.new, deleted.old["name"]) == ("delete", {}, "Grace")

    newest = db.users.history(user.key, newest_first=True)
    assert newest.all() == [deleted, suspended, accepted, renamed, created]
    page = newest.page(2)
    assert newest.page(3, page.cursor).items == (accepted, renamed, created)


def test_what_fails_or_changes_nothing_is_not_recorded(db: Saas) -> None:
    person = unique_name("person")
    user = db.users.create(
        UserCreate(tenant_id=uuid4(), user_id=person, email=f"{person}@example.com", name="Ada")
    )
    db.users.update(user.key, set={"name": "Ada"})
    db.users.delete(user.key)
    db.users.delete(user.key)
    with pytest.raises(NotFound):
        db.users.update(user.key, set={"name": "Grace"})
    assert [entry.action for entry in db.users.history(user.key)] == ["create", "delete"]
