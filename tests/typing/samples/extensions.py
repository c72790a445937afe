"""Hand-written subclasses of generated repositories and models stay typed."""

from typing import assert_type
from uuid import UUID

from pydantic import field_validator

from dynarepo import Pages
from generated.saas import (
    AsyncGroupRepository,
    AsyncSaas,
    Group,
    GroupRepository,
    Saas,
    TenantRepository,
)


class ShoutedGroup(Group):
    @field_validator("name")
    @classmethod
    def shout(cls, name: str) -> str:
        return name.upper()

    @property
    def title(self) -> str:
        return f"{self.name} ({self.group_type})"


class Groups(GroupRepository):
    def favorites(self, user_id: str) -> Pages[Group]:
        return self.list_by_user_and_type(user_id, "favorite")

    def wrong(self, user_id: str) -> list[Group]:
        return self.favorites(user_id)  # error: return-value | reportReturnType


class AsyncGroups(AsyncGroupRepository):
    async def favorite(self, user_id: str) -> Group | None:
        return await self.list_by_user_and_type(user_id, "favorite").first()


class NarrowedGroups(GroupRepository):
    def get_group(self, id: UUID) -> None:  # error: override | reportIncompatibleMethodOverride
        return None


class ServiceWithFavorites(Saas):
    @property
    def favorites(self) -> Groups:
        return self._repository(Groups)


def extended(id: UUID) -> None:
    db = Saas.connect(extensions=[Groups, ShoutedGroup])
    assert_type(db, Saas)
    assert_type(db.groups, GroupRepository)
    groups = db.groups
    assert isinstance(groups, Groups)
    assert_type(groups.favorites("u"), Pages[Group])
    assert_type(ServiceWithFavorites.connect(), ServiceWithFavorites)
    assert_type(ServiceWithFavorites.connect().favorites, Groups)

    db.groups.favorites("u")  # error: attr-defined | reportAttributeAccessIssue
    groups.favorites(id)  # error: arg-type | reportArgumentType
    Saas.connect(extensions=[Groups(groups)])  # error: arg-type, list-item | reportArgumentType
    Saas.connect(extensions=Groups)  # error: arg-type | reportArgumentType


async def extended_async() -> None:
    db = AsyncSaas.connect(extensions=[AsyncGroups])
    groups = db.groups
    assert isinstance(groups, AsyncGroups)
    assert_type(await groups.favorite("u"), Group | None)
    tenants: TenantRepository = db.tenants  # error: assignment | reportAssignmentType
    print(tenants)
