"""Decorated functions and methods keep their signatures, whether they wait or are awaited."""

from collections.abc import Callable
from typing import assert_type
from uuid import UUID

from dynarepo.decorators import (
    SlowCall,
    dynamodb_operation,
    monitor_performance,
    require_resource_ownership,
    retry_on_throttle,
    validate_params,
)
from generated.saas import AsyncSaas, Group, Saas


@retry_on_throttle(attempts=5)
@dynamodb_operation("Group.rename")
@monitor_performance(warn_after=0.2)
@validate_params()
def rename(id: UUID, name: str, *, loud: bool = False) -> Group | None:
    return None


@dynamodb_operation()
@retry_on_throttle()
async def awaited(id: UUID) -> int:
    return 1


class Groups:
    def __init__(self, db: Saas) -> None:
        self._db = db

    @dynamodb_operation()
    @require_resource_ownership(load=rename)
    def delete(self, id: UUID, name: str, user_id: str) -> bool:
        return True


def calls(id: UUID) -> None:
    assert_type(rename(id, "n"), Group | None)
    assert_type(rename(id, name="n", loud=True), Group | None)
    rename("text", "n")  # error: arg-type | reportArgumentType
    rename(id)  # error: call-arg | reportCallIssue
    rename(id, "n", True)  # error: call-arg | reportCallIssue
    rename(id, "n", quiet=True)  # error: call-arg | reportCallIssue


async def awaits(id: UUID) -> None:
    assert_type(await awaited(id), int)
    await awaited("text")  # error: arg-type | reportArgumentType


def methods(db: Saas, id: UUID) -> None:
    assert_type(Groups(db).delete(id, "n", "u"), bool)
    Groups(db).delete(id, "n")  # error: call-arg | reportCallIssue
    get = retry_on_throttle()(db.groups.get_group)
    assert_type(get(id), Group | None)
    get("text")  # error: arg-type | reportArgumentType


async def awaited_methods(db: AsyncSaas, id: UUID) -> None:
    get = dynamodb_operation()(db.groups.get_group)
    assert_type(await get(id), Group | None)


def settings(tell: Callable[[SlowCall], None], wrong: Callable[[str], None]) -> None:
    monitor_performance(on_slow=tell)
    monitor_performance(on_slow=wrong)  # error: arg-type | reportArgumentType
    retry_on_throttle("5")  # error: arg-type | reportArgumentType
    dynamodb_operation(1)  # error: arg-type | reportArgumentType
