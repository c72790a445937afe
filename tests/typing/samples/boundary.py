"""What is converted at the boundary keeps the types that it had, or gets those it stands for."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, assert_type
from uuid import UUID

from dynarepo import DynarepoError
from dynarepo.boundary import (
    CLEAR,
    Failed,
    Ok,
    as_uuid,
    attempt,
    attempt_async,
    camel_model,
    from_camel,
    from_zone,
    in_zone,
    merge,
    to_camel,
)
from generated.saas import AsyncSaas, Group, GroupChanges, Saas, User, UserChanges


def identifiers(text: str, maybe: str | None) -> None:
    assert_type(as_uuid(text), UUID)
    assert_type(as_uuid(maybe), UUID | None)
    as_uuid(7)  # error: call-overload | reportArgumentType, reportCallIssue


def names(user: User, data: Mapping[str, Any]) -> None:
    assert_type(to_camel(user), dict[str, Any])
    assert_type(from_camel(User, data), User)
    assert_type(camel_model(User), type[User])
    to_camel({"a": 1})  # error: arg-type | reportArgumentType


def zones(user: User, moments: list[datetime], local: datetime) -> None:
    assert_type(in_zone(user, "Europe/Berlin"), User)
    assert_type(in_zone(moments, "Europe/Berlin"), list[datetime])
    assert_type(from_zone(local, "Europe/Berlin", fold=1), datetime)
    from_zone(local, "Europe/Berlin", fold=2)  # error: arg-type | reportArgumentType


def merging(db: Saas, user: User, data: Mapping[str, Any]) -> None:
    changes = merge(UserChanges, user, data)
    assert_type(changes, UserChanges)
    db.users.update(user.key, set=changes)
    db.users.update(user.key, set=merge(UserChanges, user, {"name": CLEAR}, strategy="deep"))
    wrong = merge(GroupChanges, user, {})
    db.users.update(user.key, set=wrong)  # error: arg-type | reportArgumentType
    merge(UserChanges, user, data, strategy="best")  # error: arg-type | reportArgumentType
    merge(UserChanges, data, data)  # error: arg-type | reportArgumentType


async def outcomes(db: Saas, awaiting: AsyncSaas, id: UUID) -> None:
    found = attempt(lambda: db.groups.get_group(id))
    assert_type(found.value_or("none"), Group | None | str)
    match found:
        case Ok(value):
            assert_type(value, Group | None)
        case Failed(error):
            assert_type(error, DynarepoError)
    if isinstance(found, Ok):
        assert_type(found.value, Group | None)
    else:
        assert_type(found.error, DynarepoError)
    later = await attempt_async(awaiting.groups.get_group(id))
    print(later.value)  # error: union-attr | reportAttributeAccessIssue
    print(found.missing)  # error: union-attr | reportAttributeAccessIssue
