"""Groups are deleted softly: hidden from every read and update, restored or purged by their key."""

from typing import Any
from uuid import UUID, uuid4

import pytest

from dynarepo import AlreadyExists, ConditionFailed, NotFound, VersionConflict
from generated.saas import Group, GroupCreate, GroupFields, Saas
from tests.behaviour.clock import Clock
from tests.behaviour.expectation import Expect
from tests.engines.engine import unique_name


def new_group(db: Saas, tenant_id: UUID, user_id: str, name: str, **given: Any) -> Group:
    return db.groups.create(
        GroupCreate(
            tenant_id=tenant_id, user_id=user_id, name=name, group_type="watchlist", **given
        )
    )


def test_a_deleted_group_is_hidden_from_every_read(db: Saas, clock: Clock, expect: Expect) -> None:
    tenant, user = uuid4(), unique_name("user")
    birds, fish, moss = (new_group(db, tenant, user, name) for name in ("Birds", "Fish", "Moss"))
    listed = db.groups.list_by_user_and_type(user, "watchlist")
    expect([birds, fish, moss], lambda: listed.all())
    clock.advance(seconds=5)
    deleted = db.groups.delete(fish.key)
    assert deleted is not None
    assert (deleted.deleted_utc, deleted.deleted_by) == (clock.now, None)
    assert (deleted.version, deleted.updated_utc) == (2, clock.now)
    assert db.groups.get(fish.key) is None
    assert db.groups.get_group(fish.id) is None
    assert db.groups.get_many([birds.key, fish.key]) == [birds, None]
    expect([birds, moss], lambda: listed.all())
    assert listed.count() == 2
    assert listed.limit(2).all() == [birds, moss]
    assert [*listed.page(size=2).items] == [birds, moss]
    expect(2, lambda: db.groups.count_by_tenant_and_type(tenant, "watchlist"))
    names = db.groups.list_names_by_user_and_type(user, "watchlist")
    assert [line.name for line in names] == ["Birds", "Moss"]
    with pytest.raises(NotFound):
        db.groups.get_group_of_user(fish.id, tenant_id=tenant, user_id=user)
    assert db.groups.find_by_user_and_name(user, "watchlist", "Fish", tenant_id=tenant) is None
    everything = db.groups.including_deleted()
    assert everything.get(fish.key) == deleted
    assert everything.get_many([fish.key]) == [deleted]
    expect(
        [birds, deleted, moss], lambda: everything.list_by_user_and_type(user, "watchlist").all()
    )
    expect(3, lambda: everything.count_by_tenant_and_type(tenant, "watchlist"))


def test_a_deleted_group_is_neither_updated_nor_deleted_nor_created_again(db: Saas) -> None:
    group = new_group(db, uuid4(), unique_name("user"), "Birds")
    deleted = db.groups.delete(group.key)
    assert deleted is not None
    with pytest.raises(NotFound, match="deleted softly") as missing:
        db.groups.update(group.key, set={"name": "Fish"})
    assert "restore" in missing.value.hint
    with pytest.raises(NotFound):
        db.groups.rename_group(
            group.id, tenant_id=group.tenant_id, user_id=group.user_id, name="Fish"
        )
    with pytest.raises(NotFound):
        db.groups.update(group.key, set={"name": "Fish"}, expect_version=deleted.version)
    with pytest.raises(NotFound):
        db.groups.put(group, expect_version=deleted.version)
    assert db.groups.delete(group.key) is None
    with pytest.raises(NotFound):
        db.groups.delete(group.key, when=GroupFields.name.eq("Birds"))
    with pytest.raises(AlreadyExists, match="deleted softly") as taken:
        db.groups.create(group)
    assert "restore" in taken.value.hint
    assert "purge" in taken.value.hint
    assert db.groups.including_deleted().get(group.key) == deleted
    renamed = db.groups.including_deleted().update(group.key, set={"name": "Fish"})
    assert (renamed.name, renamed.deleted_utc) == ("Fish", deleted.deleted_utc)
    assert db.groups.put(group).deleted_utc is None
    assert db.groups.get(group.key) is not None


def test_a_group_that_never_was_is_deleted_without_harm(db: Saas) -> None:
    group = new_group(db, uuid4(), unique_name("user"), "Birds")
    assert db.groups.purge(group.key) == group
    assert db.groups.delete(group.key) is None
    assert db.groups.including_deleted().get(group.key) is None
    with pytest.raises(NotFound):
        db.groups.delete(group.key, expect_version=1)


def test_a_deleted_group_is_restored(db: Saas, clock: Clock, expect: Expect) -> None:
    group = new_group(db, uuid4(), unique_name("user"), "Birds")
    deleted = db.groups.delete(group.key, expect_version=1)
    assert deleted is not None
    with pytest.raises(VersionConflict):
        db.groups.restore(group.key, expect_version=1)
    clock.advance(seconds=1)
    restored = db.groups.restore(group.key, expect_version=2)
    assert restored == group.model_copy(update={"version": 3, "updated_utc": clock.now})
    assert db.groups.get(group.key) == restored
    expect([restored], lambda: db.groups.list_by_user_and_type(group.user_id, "watchlist").all())
    with pytest.raises(ConditionFailed, match="not deleted"):
        db.groups.restore(group.key)
    db.groups.purge(group.key)
    with pytest.raises(NotFound):
        db.groups.restore(group.key)


def test_a_group_is_purged_deleted_or_not(db: Saas, expect: Expect) -> None:
    user = unique_name("user")
    first, second = (new_group(db, uuid4(), user, name) for name in ("Birds", "Fish"))
    deleted = db.groups.delete(first.key)
    with pytest.raises(ConditionFailed):
        db.groups.purge(first.key, when=GroupFields.deleted_utc.missing())
    with pytest.raises(VersionConflict):
        db.groups.purge(first.key, expect_version=1)
    assert db.groups.purge(first.key, when=GroupFields.deleted_utc.exists()) == deleted
    assert db.groups.purge(first.key) is None
    assert db.groups.purge(second.key) == second
    everything = db.groups.including_deleted()
    expect([], lambda: everything.list_by_user_and_type(user, "watchlist").all())
    assert db.groups.create(first).version == 1


def test_many_groups_are_deleted_softly(db: Saas, expect: Expect) -> None:
    user, tenant = unique_name("user"), uuid4()
    groups = [new_group(db, tenant, user, f"{number:02d}") for number in range(30)]
    missing = new_group(db, tenant, user, "gone")
    db.groups.purge(missing.key)
    keys = [group.key for group in groups]
    db.groups.delete_many([*keys, missing.key])
    expect([], lambda: db.groups.list_by_user_and_type(user, "watchlist").all())
    assert db.groups.get_many(keys) == [None] * 30
    found = db.groups.including_deleted().get_many([*keys, missing.key])
    assert [group.name for group in found if group is not None] == [g.name for g in groups]
    assert found[-1] is None
