"""What the reads of a repository return to callers that wait, and which calls are refused."""

from datetime import datetime
from typing import assert_type
from uuid import UUID

from dynarepo import AtLeast, Between, Page, Pages, StartsWith
from generated.saas import Group, GroupKey, GroupName, GroupReader, Saas, UserKey


def gets(db: Saas, id: UUID) -> None:
    assert_type(db.groups.get(GroupKey(id=id)), Group | None)
    assert_type(db.groups.get(GroupKey(id=id), consistent=True), Group | None)
    assert_type(db.groups.get_group(id), Group | None)
    assert_type(db.groups.get_group_of_user(id, tenant_id=id, user_id="u"), Group)

    db.groups.get(id)  # error: arg-type | reportArgumentType
    db.groups.get(GroupKey(id=id), True)  # error: call-arg | reportCallIssue
    db.groups.get(UserKey(id=id))  # error: arg-type | reportArgumentType
    db.groups.get_group("text")  # error: arg-type | reportArgumentType
    db.groups.get_group(group=id)  # error: call-arg | reportCallIssue
    db.groups.get_group()  # error: call-arg | reportCallIssue
    db.groups.get_group_of_user(id, id, "u")  # error: call-arg | reportCallIssue
    db.groups.get_group_of_user(id, tenant_id=id)  # error: call-arg | reportCallIssue
    print(db.groups.get_group(id).name)  # error: union-attr | reportOptionalMemberAccess
    print(db.group)  # error: attr-defined | reportAttributeAccessIssue


def pages(db: Saas, tenant: UUID) -> None:
    found = db.groups.list_by_user_and_type("u", "favorite")
    assert_type(found, Pages[Group])
    assert_type([group.name for group in found], list[str])
    assert_type(found.first(), Group | None)
    assert_type(found.one(), Group)
    assert_type(found.all(), list[Group])
    assert_type(found.count(), int)
    assert_type(found.exists(), bool)
    assert_type(found.limit(3), Pages[Group])
    assert_type(found.page(10), Page[Group])
    assert_type(found.page(10).items, tuple[Group, ...])
    assert_type(found.page(10, after=found.page(10).cursor), Page[Group])

    found[0]  # error: index | reportIndexIssue
    len(found)  # error: arg-type | reportArgumentType
    found.page()  # error: call-arg | reportCallIssue
    found.page("10")  # error: arg-type | reportArgumentType
    found.limit(None)  # error: arg-type | reportArgumentType
    db.groups.list_by_user_and_type("u")  # error: call-arg | reportCallIssue
    db.groups.list_by_user_and_type("u", "t", tenant)  # error: call-arg | reportCallIssue


def other_results(db: Saas, tenant: UUID) -> None:
    names = db.groups.list_names_by_user_and_type("u", "favorite")
    assert_type(names, Pages[GroupName])
    for line in names:
        assert_type(line.name, str)
        assert_type(line.icon, str | None)
        print(line.created_utc)  # error: attr-defined | reportAttributeAccessIssue
    assert_type(db.groups.count_by_tenant_and_type(tenant, "favorite"), int)
    assert_type(db.groups.get_latest_tenant_group(tenant), Group | None)


def ranges(db: Saas, tenant: UUID, start: datetime, end: datetime) -> None:
    assert_type(db.groups.list_by_tenant_time_range(tenant), Pages[Group])
    db.groups.list_by_tenant_time_range(tenant, created_utc=Between(start, end))
    db.groups.list_by_tenant_time_range(tenant, created_utc=AtLeast(start))

    list_groups = db.groups.list_by_tenant_time_range
    list_groups(tenant, created_utc=AtLeast("2026"))  # error: arg-type | reportArgumentType
    list_groups(tenant, created_utc=Between(start, 3))  # error: arg-type | reportArgumentType
    list_groups(tenant, created_utc=StartsWith("2026"))  # error: arg-type | reportArgumentType
    list_groups(tenant, created_utc=start)  # error: arg-type | reportArgumentType
    list_groups(tenant, AtLeast(start))  # error: call-arg | reportCallIssue
    list_groups(tenant, name=AtLeast(start))  # error: call-arg | reportCallIssue


def half(reader: GroupReader, id: UUID) -> None:
    assert_type(reader.get_group(id), Group | None)
    reader.delete(GroupKey(id=id))  # error: attr-defined | reportAttributeAccessIssue
    print(reader.rename_group)  # error: attr-defined | reportAttributeAccessIssue
