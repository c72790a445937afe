"""The stored form of user, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec, IndexEntry, View, writes
from dynarepo.exact_values import is_map, unchanged
from dynarepo.keys import uuid_text
from dynarepo.wire import (
    any_from_wire,
    any_value,
    datetime_from_text,
    datetime_text,
    int_from_text,
    number_text,
)

from . import keys
from .model import User, UserKey, UserName

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: User) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "PK": {"S": keys.pk(held["user_id"])},
        "SK": {"S": keys.sk()},
        "entityType": {"S": "user"},
        "userId": {"S": held["user_id"]},
        "email": {"S": held["email"]},
        "name": {"S": held["name"]},
        "isActive": {"BOOL": held["is_active"]},
        "preferences": {
            "M": {
                element_name: any_value(element, "preferences")
                for element_name, element in held["preferences"].items()
            }
        },
        "createdAt": {"S": datetime_text(held["created_at"], "milliseconds", "created_at")},
        "updatedAt": {"S": datetime_text(held["updated_at"], "milliseconds", "updated_at")},
        "version": {"N": number_text(held["version"], "version")},
    }
    if held["current_account_id"] is not None:
        stored["currentAccountId"] = {
            "S": uuid_text(held["current_account_id"], "current_account_id")
        }
    if held["last_seen_at"] is not None:
        stored["lastSeenAt"] = {
            "S": datetime_text(held["last_seen_at"], "milliseconds", "last_seen_at")
        }
    stored.update(keys.gsi1(held["email"]))
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["user_id"]) is str
        and len(held["user_id"]) >= 1
        and len(held["user_id"]) <= 128
        and type(held["email"]) is str
        and len(held["email"]) <= 254
        and unchanged(User, "email", held["email"])
        and type(held["name"]) is str
        and len(held["name"]) >= 1
        and len(held["name"]) <= 100
        and (held["current_account_id"] is None or type(held["current_account_id"]) is UUID)
        and type(held["is_active"]) is bool
        and (held["last_seen_at"] is None or type(held["last_seen_at"]) is datetime)
        and is_map(held["preferences"])
        and type(held["created_at"]) is datetime
        and type(held["updated_at"]) is datetime
        and type(held["version"]) is int
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "user_id": stored["userId"]["S"],
        "email": stored["email"]["S"],
        "name": stored["name"]["S"],
        "created_at": datetime_from_text(stored["createdAt"]["S"], "created_at"),
        "updated_at": datetime_from_text(stored["updatedAt"]["S"], "updated_at"),
        "version": int_from_text(stored["version"]["N"], "version"),
    }
    if "currentAccountId" in stored:
        found["current_account_id"] = stored["currentAccountId"]["S"]
    if "isActive" in stored:
        found["is_active"] = stored["isActive"]["BOOL"]
    if "lastSeenAt" in stored:
        found["last_seen_at"] = datetime_from_text(stored["lastSeenAt"]["S"], "last_seen_at")
    if "preferences" in stored:
        found["preferences"] = {
            element_name: any_from_wire(element, "preferences")
            for element_name, element in stored["preferences"]["M"].items()
        }
    return found


def decode_user_name(stored: WireItem) -> dict[str, object]:
    """The attributes of a UserName by name, for the model to validate."""
    return {
        "user_id": stored["userId"]["S"],
        "name": stored["name"]["S"],
        "email": stored["email"]["S"],
    }


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import UserFields

    return UserFields


def _companions() -> tuple[writes.Sentinel | writes.Trail, ...]:
    """What else changes with an item, loaded with the first write."""
    return (
        writes.Sentinel(
            parts=("email",),
            roots=("email",),
            key=keys.unique_email,
            reference="_of",
            beginning=("unique#user#email#", "unique"),
            type_attribute=("entityType", "_unique"),
        ),
    )


def _user_reader() -> StraightReader[User]:
    """What reads the text of a stored User, loaded with the first one."""
    from .stored import USER_READER

    return USER_READER


def _user_name_reader() -> StraightReader[UserName]:
    """What reads the text of a stored UserName, loaded with the first one."""
    from .stored import USER_NAME_READER

    return USER_NAME_READER


USER: Final[EntitySpec[User, UserKey]] = EntitySpec(
    name="User",
    table="listbackup",
    model=User,
    key_attributes=("PK", "SK"),
    key_parts=("user_id",),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("entityType", "user"),
    key_shape=(("PK", "USER#.+"), ("SK", "PROFILE")),
    indexes=(
        IndexEntry(name="GSI1", attributes=("GSI1PK", "GSI1SK"), parts=("email",), build=keys.gsi1),
    ),
    besides=_companions,
    set_on_create=("created_at",),
    set_on_write=("updated_at",),
    version="version",
    required=frozenset(
        {
            "user_id",
            "email",
            "name",
            "is_active",
            "preferences",
            "created_at",
            "updated_at",
            "version",
        }
    ),
    fixed=frozenset({"user_id", "created_at", "updated_at", "version"}),
    defaults={"is_active": lambda: True, "preferences": dict[str, Any]},
    reader=_user_reader,
)
"""What the runtime needs to know of User."""

USER_NAME_VIEW: Final[View[UserName]] = View(
    model=UserName,
    decode=decode_user_name,
    projection=("userId", "name", "email"),
    reader=_user_name_reader,
)
"""How a UserName is read."""
