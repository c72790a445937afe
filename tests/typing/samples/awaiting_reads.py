"""The same for callers that await, and what forgetting to await gives."""

from typing import assert_type
from uuid import UUID

from dynarepo import AsyncPages, Page
from generated.saas import AsyncGroupReader, AsyncSaas, Group, GroupKey, GroupName


async def gets(db: AsyncSaas, id: UUID) -> None:
    assert_type(await db.groups.get(GroupKey(id=id)), Group | None)
    assert_type(await db.groups.get_group(id), Group | None)
    assert_type(await db.groups.get_group_of_user(id, tenant_id=id, user_id="u"), Group)
    assert_type(await db.groups.count_by_tenant_and_type(id, "favorite"), int)
    assert_type(await db.groups.delete(GroupKey(id=id)), Group | None)

    db.groups.get_group(id)  # error: unused-coroutine | reportUnusedCoroutine
    print(db.groups.get_group(id).name)  # error: attr-defined | reportAttributeAccessIssue
    group: Group | None = db.groups.get_group(id)  # error: assignment | reportAssignmentType
    await db.groups.get_group("text")  # error: arg-type | reportArgumentType
    await db.groups.get_group_of_user(id, id, "u")  # error: call-arg | reportCallIssue
    print(group)


async def pages(db: AsyncSaas) -> None:
    found = db.groups.list_by_user_and_type("u", "favorite")
    assert_type(found, AsyncPages[Group])
    assert_type([group async for group in found], list[Group])
    assert_type(await found.first(), Group | None)
    assert_type(await found.one(), Group)
    assert_type(await found.all(), list[Group])
    assert_type(await found.count(), int)
    assert_type(await found.exists(), bool)
    assert_type(await found.limit(3).page(2), Page[Group])
    names = db.groups.list_names_by_user_and_type("u", "favorite")
    assert_type(await names.first(), GroupName | None)

    for _ in found:  # error: attr-defined | reportGeneralTypeIssues
        pass
    await found  # error: misc | reportGeneralTypeIssues
    found.all()  # error: unused-coroutine | reportUnusedCoroutine


async def facade(db: AsyncSaas) -> None:
    async with AsyncSaas.connect() as connected:
        assert_type(connected, AsyncSaas)
    await db.create_tables()
    db.create_tables()  # error: unused-coroutine | reportUnusedCoroutine
    with AsyncSaas.connect():  # error: attr-defined | reportGeneralTypeIssues
        pass


async def half(reader: AsyncGroupReader, id: UUID) -> None:
    assert_type(await reader.get_group(id), Group | None)
    reader.delete(GroupKey(id=id))  # error: attr-defined | reportAttributeAccessIssue
