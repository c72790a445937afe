"""A cached function keeps its signature and has a cache, also as a method and awaited."""

from typing import assert_type
from uuid import UUID

from dynarepo.caching import Cache, CacheStats, cache_result, writes_to
from generated.saas import AsyncSaas, Group, Saas


@cache_result(60)
def read(id: UUID, *, loud: bool = False) -> int:
    return 1


@cache_result(ttl=60, max_size=5, keep_none=True)
async def awaited(id: UUID) -> Group | None:
    return None


class Groups:
    @cache_result(60)
    def name(self, id: UUID, *, short: bool = False) -> str:
        return ""

    @cache_result(60)
    async def number(self, id: UUID) -> int:
        return 1


def calls(id: UUID) -> None:
    assert_type(read(id, loud=True), int)
    assert_type(read.cache, Cache)
    assert_type(read.cache.stats(), CacheStats)
    read("text")  # error: arg-type | reportArgumentType
    read(id, True)  # error: call-arg | reportCallIssue
    assert_type(Groups().name(id, short=True), str)
    assert_type(Groups().name.cache, Cache)
    assert_type(Groups.name.cache, Cache)
    Groups().name("text")  # error: arg-type | reportArgumentType
    Groups().name(id, True)  # error: call-arg | reportCallIssue


async def awaits(id: UUID) -> None:
    assert_type(await awaited(id), Group | None)
    assert_type(await Groups().number(id), int)
    await awaited("text")  # error: arg-type | reportArgumentType


async def repositories(db: Saas, awaiting: AsyncSaas, id: UUID) -> None:
    get = cache_result(60, invalidate_on=writes_to(db, Group))(db.groups.get_group)
    assert_type(get(id), Group | None)
    get("text")  # error: arg-type | reportArgumentType
    get_awaited = cache_result(60)(awaiting.groups.get_group)
    assert_type(await get_awaited(id), Group | None)
    writes_to(db, "Group")  # error: arg-type | reportArgumentType
    cache_result("60")  # error: arg-type | reportArgumentType
