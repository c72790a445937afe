"""Groups: a user's and a tenant's, by type and name or by time, changed only by their user."""

from typing import Any
from uuid import UUID, uuid4

import pytest

from dynarepo import (
    AlreadyExists,
    AtLeast,
    Between,
    ConditionFailed,
    CursorMismatch,
    InvalidKey,
    LessThan,
    MoreThan,
    NotFound,
    VersionConflict,
)
from generated.saas import Group, GroupCreate, GroupName, PrivacySettings, Saas
from tests.behaviour.clock import Clock
from tests.behaviour.expectation import Expect
from tests.engines.engine import unique_name


def new_group(db: Saas, tenant_id: UUID, user_id: str, name: str, **given: Any) -> Group:
    values = {"group_type": "watchlist", **given}
    return db.groups.create(GroupCreate(tenant_id=tenant_id, user_id=user_id, name=name, **values))


def line(group: Group) -> GroupName:
    return GroupName(
        id=group.id,
        name=group.name,
        group_type=group.group_type,
        icon=group.icon,
        color=group.color,
    )


def test_a_group_is_created_replaced_updated_and_deleted(
    db: Saas, clock: Clock, expect: Expect
) -> None:
    tenant, user = uuid4(), unique_name("user")
    privacy = PrivacySettings(visibility="tenant", shared_with={"x", "y"})
    group = new_group(db, tenant, user, "Birds", color="#00ffAA", privacy_settings=privacy)
    assert (group.description, group.icon, group.version) == ("", None, 1)
    assert db.groups.get_group(group.id) == db.groups.get(group.key, consistent=True) == group
    with pytest.raises(AlreadyExists):
        db.groups.create(group)

    clock.advance(seconds=3)
    replaced = db.groups.put(group.model_copy(update={"group_type": "favorite", "color": None}))
    assert (replaced.version, replaced.created_utc) == (2, group.created_utc)
    expect([], lambda: db.groups.list_by_user_and_type(user, "watchlist").all())
    expect([replaced], lambda: db.groups.list_by_user_and_type(user, "favorite").all())

    with pytest.raises(VersionConflict):
        db.groups.update(group.key, set={"description": "late"}, expect_version=1)
    updated = db.groups.update(
        group.key,
        set={"description": "seen", "group_type": "watchlist", "privacy_settings": None},
        expect_version=2,
    )
    assert (updated.description, updated.privacy_settings) == ("seen", None)
    expect([updated], lambda: db.groups.list_by_tenant_and_type(tenant, "watchlist").all())

    with pytest.raises(VersionConflict):
        db.groups.delete(group.key, expect_version=2)
    deleted = db.groups.delete(group.key, expect_version=3)
    assert deleted == updated.model_copy(update={"deleted_utc": clock.now, "version": 4})
    assert db.groups.get_group(group.id) is None
    expect([], lambda: db.groups.list_by_user_and_type(user, "watchlist").all())


def test_a_group_is_read_only_by_the_user_whose_it_is(db: Saas) -> None:
    tenant, user = uuid4(), unique_name("user")
    group = new_group(db, tenant, user, "Birds")
    assert db.groups.get_group_of_user(group.id, tenant_id=tenant, user_id=user) == group
    for tenant_id, user_id in ((uuid4(), user), (tenant, "somebody")):
        with pytest.raises(NotFound):
            db.groups.get_group_of_user(group.id, tenant_id=tenant_id, user_id=user_id)
    with pytest.raises(NotFound):
        db.groups.get_group_of_user(uuid4(), tenant_id=tenant, user_id=user)


def test_a_user_cannot_reach_into_the_keys_of_others(db: Saas) -> None:
    for user_id in ("ada#type#watchlist", "#", "ada#"):
        with pytest.raises(InvalidKey):
            new_group(db, uuid4(), user_id, "Birds")
        with pytest.raises(InvalidKey):
            db.groups.list_by_user_and_type(user_id, "watchlist").all()


def test_groups_of_a_user_are_listed_by_name(db: Saas, expect: Expect) -> None:
    tenant, elsewhere, user = uuid4(), uuid4(), unique_name("user")
    groups = {
        name: new_group(db, tenant, user, name, icon="star")
        for name in ("Madisonville", "Madison", "Boston", "zoo")
    }
    other_tenant = new_group(db, elsewhere, user, "Madrid")
    new_group(db, tenant, user, "Madison", group_type="watch")
    new_group(db, tenant, f"{user}2", "Madison")
    boston, madison, madisonville = (groups[n] for n in ("Boston", "Madison", "Madisonville"))
    ordered = [boston, madison, madisonville, other_tenant, groups["zoo"]]

    expect(ordered, lambda: db.groups.list_by_user_and_type(user, "watchlist").all())
    expect(
        [other_tenant],
        lambda: db.groups.list_by_user_and_type(user, "watchlist", tenant_id=elsewhere).all(),
    )
    expect(
        [line(group) for group in ordered],
        lambda: db.groups.list_names_by_user_and_type(user, "watchlist").all(),
    )
    expect(
        madison,
        lambda: db.groups.find_by_user_and_name(user, "watchlist", "Madison", tenant_id=tenant),
    )
    for name, tenant_id in (("Madison", elsewhere), ("Madi", tenant), ("madison", tenant)):
        missing = db.groups.find_by_user_and_name(user, "watchlist", name, tenant_id=tenant_id)
        assert missing is None
    expect(
        [madison, madisonville, other_tenant],
        lambda: db.groups.find_by_user_and_start_of_name(user, "watchlist", start="Mad").all(),
    )
    expect(
        [madison, madisonville],
        lambda: db.groups.find_by_user_and_start_of_name(user, "watchlist", start="Madison").all(),
    )
    expect(
        ordered,
        lambda: db.groups.find_by_user_and_start_of_name(user, "watchlist", start="").all(),
    )

    page = db.groups.list_names_by_user_and_type(user, "watchlist").page(4)
    assert page.items == tuple(line(group) for group in ordered[:4])
    rest = db.groups.list_names_by_user_and_type(user, "watchlist").page(4, page.cursor)
    assert (rest.items, rest.cursor) == ((line(ordered[4]),), None)
    with pytest.raises(CursorMismatch):
        db.groups.list_by_user_and_type(user, "watchlist").page(4, page.cursor)


@pytest.mark.needs("exact_prefixes")
def test_the_start_of_a_name_tells_upper_from_lower_case(db: Saas, expect: Expect) -> None:
    tenant, user = uuid4(), unique_name("user")
    lower, upper = (new_group(db, tenant, user, name) for name in ("madison", "Madison"))
    for start, group in (("ma", lower), ("Ma", upper)):
        found = db.groups.find_by_user_and_start_of_name(user, "watchlist", start=start)
        expect([group], found.all)


def test_groups_of_a_tenant_are_listed_by_name_and_counted(db: Saas, expect: Expect) -> None:
    tenant = uuid4()
    second = new_group(db, tenant, unique_name("user"), "B")
    first = new_group(db, tenant, unique_name("user"), "A")
    new_group(db, tenant, unique_name("user"), "C", group_type="favorite")
    new_group(db, uuid4(), unique_name("user"), "A")
    expect([first, second], lambda: db.groups.list_by_tenant_and_type(tenant, "watchlist").all())
    expect(2, lambda: db.groups.count_by_tenant_and_type(tenant, "watchlist"))
    expect(1, lambda: db.groups.count_by_tenant_and_type(tenant, "favorite"))
    assert db.groups.count_by_tenant_and_type(tenant, "watch") == 0


def test_groups_of_a_tenant_are_listed_by_time(db: Saas, clock: Clock, expect: Expect) -> None:
    tenant = uuid4()
    settings = (
        None,
        PrivacySettings(),
        PrivacySettings(visibility="tenant"),
        PrivacySettings(visibility="public"),
    )
    groups: list[Group] = []
    for privacy in settings:
        groups.append(new_group(db, tenant, "ada", "Birds", privacy_settings=privacy))
        clock.advance(seconds=1)
    new_group(db, uuid4(), "ada", "elsewhere")
    newest = groups[::-1]
    at = [group.created_utc for group in groups]

    def listed(created_utc: Any = None) -> list[Group]:
        return db.groups.list_by_tenant_time_range(tenant, created_utc=created_utc).all()

    expect(newest, listed)
    expect(newest[1:3], lambda: listed(Between(at[1], at[2])))
    expect(newest[:2], lambda: listed(AtLeast(at[2])))
    expect(newest[:1], lambda: listed(MoreThan(at[2])))
    expect(newest[2:], lambda: listed(LessThan(at[2])))
    expect(
        groups[1:3],
        lambda: db.groups.list_created_between(tenant, start=at[1], end=at[2]).all(),
    )
    expect(newest[:2], lambda: db.groups.list_public_tenant_groups(tenant).all())
    expect(newest[0], lambda: db.groups.get_latest_tenant_group(tenant))
    assert db.groups.get_latest_tenant_group(uuid4()) is None


def test_a_renamed_group_moves_in_both_lists(db: Saas, expect: Expect) -> None:
    tenant, user = uuid4(), unique_name("user")
    group, other = new_group(db, tenant, user, "Birds"), new_group(db, tenant, user, "Cats")
    renamed = db.groups.rename_group(group.id, tenant_id=tenant, user_id=user, name="Dogs")
    assert (renamed.name, renamed.version) == ("Dogs", 2)
    expect([other, renamed], lambda: db.groups.list_by_user_and_type(user, "watchlist").all())
    expect([other, renamed], lambda: db.groups.list_by_tenant_and_type(tenant, "watchlist").all())
    expect(
        None,
        lambda: db.groups.find_by_user_and_name(user, "watchlist", "Birds", tenant_id=tenant),
    )
    with pytest.raises(ConditionFailed) as failure:
        db.groups.rename_group(group.id, tenant_id=tenant, user_id="somebody", name="Eels")
    assert failure.value.current == renamed
    with pytest.raises(NotFound):
        db.groups.rename_group(uuid4(), tenant_id=tenant, user_id=user, name="Eels")


def test_a_group_of_another_type_or_user_leaves_its_old_lists(db: Saas, expect: Expect) -> None:
    tenant, user, heir = uuid4(), unique_name("user"), unique_name("heir")
    group = new_group(db, tenant, user, "Birds")
    typed = db.groups.change_group_type(
        group.id, tenant_id=tenant, user_id=user, group_type="favorite"
    )
    expect([], lambda: db.groups.list_by_user_and_type(user, "watchlist").all())
    expect([], lambda: db.groups.list_by_tenant_and_type(tenant, "watchlist").all())
    expect([typed], lambda: db.groups.list_by_tenant_and_type(tenant, "favorite").all())

    given = db.groups.give_group(group.id, tenant_id=tenant, current_user=user, new_user=heir)
    assert (given.user_id, given.group_type, given.version) == (heir, "favorite", 3)
    expect([], lambda: db.groups.list_by_user_and_type(user, "favorite").all())
    expect([given], lambda: db.groups.list_by_user_and_type(heir, "favorite").all())
    expect([given], lambda: db.groups.list_by_tenant_and_type(tenant, "favorite").all())
    with pytest.raises(ConditionFailed):
        db.groups.change_group_type(
            group.id, tenant_id=tenant, user_id=user, group_type="watchlist"
        )
    with pytest.raises(ConditionFailed):
        db.groups.give_group(group.id, tenant_id=uuid4(), current_user=heir, new_user=user)


def test_details_of_a_group_are_changed_by_its_user(db: Saas) -> None:
    tenant, user = uuid4(), unique_name("user")
    group = new_group(db, tenant, user, "Birds")
    shown = db.groups.change_appearance(group.id, user_id=user, icon="star", color="#ffffff")
    assert (shown.icon, shown.color, shown.version) == ("star", "#ffffff", 2)
    with pytest.raises(ConditionFailed):
        db.groups.change_appearance(group.id, user_id="somebody", icon="sun", color="#000000")

    privacy = PrivacySettings(visibility="public", shared_with={"a"})
    public = db.groups.set_privacy(
        group.id, user_id=user, expected_version=2, privacy_settings=privacy
    )
    assert (public.privacy_settings, public.version) == (privacy, 3)
    with pytest.raises(ConditionFailed) as failure:
        db.groups.set_privacy(
            group.id, user_id=user, expected_version=2, privacy_settings=PrivacySettings()
        )
    assert failure.value.current == public

    db.groups.add_cross_references(group.id, user_id=user, references={"a", "b"})
    related = db.groups.add_cross_references(group.id, user_id=user, references={"b", "c"})
    assert related.cross_references == {"a", "b", "c"}
    with pytest.raises(ConditionFailed):
        db.groups.add_cross_references(group.id, user_id="somebody", references={"d"})

    for tenant_id, user_id in ((uuid4(), user), (tenant, "somebody")):
        with pytest.raises(ConditionFailed):
            db.groups.delete_group(group.id, tenant_id=tenant_id, user_id=user_id)
    deleted = db.groups.delete_group(group.id, tenant_id=tenant, user_id=user)
    assert deleted is not None
    assert (deleted.id, deleted.version) == (group.id, related.version + 1)
    with pytest.raises(NotFound):
        db.groups.delete_group(group.id, tenant_id=tenant, user_id=user)
