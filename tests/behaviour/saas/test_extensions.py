"""Hand-written subclasses of repositories and models take the place of the generated classes."""

from uuid import UUID, uuid4

import pytest
from pydantic import field_validator

from dynarepo import ConfigurationError, Pages
from generated.saas import (
    AsyncGroupRepository,
    AsyncSaas,
    Group,
    GroupCreate,
    GroupRepository,
    Saas,
)
from tests.behaviour.clock import Clock
from tests.engines.engine import Engine, unique_name


class Groups(GroupRepository):
    """Adds what the schema does not say."""

    def favorites(self, user_id: str) -> Pages[Group]:
        """The user's favorites."""
        return self.list_by_user_and_type(user_id, "favorite")


class AsyncGroups(AsyncGroupRepository):
    """The same for callers that await."""

    async def first_favorite(self, user_id: str) -> Group | None:
        """One of the user's favorites."""
        return await self.list_by_user_and_type(user_id, "favorite").first()


class TidyGroup(Group):
    """Reads names without the blanks that older programs stored around them."""

    @field_validator("name")
    @classmethod
    def strip(cls, name: str) -> str:
        """Drop the blanks."""
        return name.strip()

    @property
    def title(self) -> str:
        """Name and type."""
        return f"{self.name} ({self.group_type})"


def favorite(name: str, user_id: str) -> GroupCreate:
    return GroupCreate(name=name, group_type="favorite", tenant_id=UUID(int=1), user_id=user_id)


@pytest.fixture(scope="module")
def table(engine: Engine) -> str:
    name = unique_name("extensions")
    Saas.connect(engine.client(attempts=10), tables={"app": name}).create_tables()
    return name


def test_a_repository_and_a_model_are_extended(engine: Engine, table: str, clock: Clock) -> None:
    client = engine.client(attempts=10)
    plain = Saas.connect(client, tables={"app": table}, clock=clock)
    db = Saas.connect(client, tables={"app": table}, clock=clock, extensions=[Groups, TidyGroup])
    user = str(uuid4())
    stored = plain.groups.create(favorite("  Cats ", user))
    assert (type(stored), stored.name) == (Group, "  Cats ")

    groups = db.groups
    assert isinstance(groups, Groups)
    found = groups.get(stored.key, consistent=True)
    assert isinstance(found, TidyGroup)
    assert found.title == "Cats (favorite)"
    expected: list[Group] = [found]
    listed = engine.read_until(expected, lambda: groups.favorites(user).all())
    assert [type(group) for group in listed] == [TidyGroup]
    assert type(groups.create(favorite("Dogs", user))) is TidyGroup
    assert type(plain.groups.get(stored.key)) is Group


@pytest.mark.anyio
@pytest.mark.parametrize("anyio_backend", ["asyncio"])
async def test_an_awaited_repository_is_extended(
    engine: Engine, table: str, clock: Clock, anyio_backend: str
) -> None:
    client = engine.client(attempts=10)
    chosen = [AsyncGroups, TidyGroup]
    db = AsyncSaas.connect(client, tables={"app": table}, clock=clock, extensions=chosen)
    groups = db.groups
    assert isinstance(groups, AsyncGroups)
    made = await groups.create(favorite(" Owls", str(uuid4())))
    assert isinstance(made, TidyGroup)
    assert isinstance(await groups.get(made.key), TidyGroup)
    assert await groups.first_favorite("nobody") is None


def test_what_extends_nothing_generated_is_refused(engine: Engine) -> None:
    with pytest.raises(ConfigurationError, match="extends nothing that was generated here"):
        Saas.connect(engine.client(), extensions=[AsyncGroups])
