"""The stored form of user account, both ways."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from dynarepo import EntitySpec, IndexEntry
from dynarepo.keys import uuid_text
from dynarepo.wire import datetime_from_text, datetime_text

from . import keys
from .model import UserAccount, UserAccountKey

if TYPE_CHECKING:
    from dynarepo import WireItem
    from dynarepo.decoding.item_texts import StraightReader


def encode(item: UserAccount) -> WireItem:
    """The item as it is stored: key, type, attributes and index entries."""
    held = item.__dict__
    stored: WireItem = {
        "PK": {"S": keys.pk(held["user_id"])},
        "SK": {"S": keys.sk(held["account_id"])},
        "entityType": {"S": "user_account"},
        "userId": {"S": held["user_id"]},
        "accountId": {"S": uuid_text(held["account_id"], "account_id")},
        "role": {"S": held["role"]},
        "createdAt": {"S": datetime_text(held["created_at"], "milliseconds", "created_at")},
        "updatedAt": {"S": datetime_text(held["updated_at"], "milliseconds", "updated_at")},
    }
    if held["invited_by"] is not None:
        stored["invitedBy"] = {"S": held["invited_by"]}
    stored.update(keys.gsi1(held["account_id"], held["user_id"]))
    return stored


def fits(held: dict[str, Any]) -> bool:
    """Whether these attributes are what the model would make of them, so that it need not."""
    return (
        type(held["user_id"]) is str
        and len(held["user_id"]) >= 1
        and len(held["user_id"]) <= 128
        and type(held["account_id"]) is UUID
        and type(held["role"]) is str
        and held["role"] in ("owner", "admin", "member", "viewer")
        and (held["invited_by"] is None or type(held["invited_by"]) is str)
        and type(held["created_at"]) is datetime
        and type(held["updated_at"]) is datetime
    )


def decode(stored: WireItem) -> dict[str, object]:
    """The attributes of a stored item by name, for the model to validate."""
    found: dict[str, object] = {
        "user_id": stored["userId"]["S"],
        "account_id": stored["accountId"]["S"],
        "created_at": datetime_from_text(stored["createdAt"]["S"], "created_at"),
        "updated_at": datetime_from_text(stored["updatedAt"]["S"], "updated_at"),
    }
    if "role" in stored:
        found["role"] = stored["role"]["S"]
    if "invitedBy" in stored:
        found["invited_by"] = stored["invitedBy"]["S"]
    return found


def _paths() -> type[object]:
    """The typed paths into what is stored, loaded when one of them is needed."""
    from .fields import UserAccountFields

    return UserAccountFields


def _user_account_reader() -> StraightReader[UserAccount]:
    """What reads the text of a stored UserAccount, loaded with the first one."""
    from .stored import USER_ACCOUNT_READER

    return USER_ACCOUNT_READER


USER_ACCOUNT: Final[EntitySpec[UserAccount, UserAccountKey]] = EntitySpec(
    name="UserAccount",
    table="listbackup",
    model=UserAccount,
    key_attributes=("PK", "SK"),
    key_parts=("user_id", "account_id"),
    key=keys.table_key,
    paths=_paths,
    encode=encode,
    fits=fits,
    decode=decode,
    type_attribute=("entityType", "user_account"),
    key_shape=(("PK", "USER#.+"), ("SK", "ACCOUNT#[0-9a-f-]{36}")),
    indexes=(
        IndexEntry(
            name="GSI1",
            attributes=("GSI1PK", "GSI1SK"),
            parts=("account_id", "user_id"),
            build=keys.gsi1,
        ),
    ),
    set_on_create=("created_at",),
    set_on_write=("updated_at",),
    required=frozenset({"user_id", "account_id", "role", "created_at", "updated_at"}),
    fixed=frozenset({"user_id", "account_id", "invited_by", "created_at", "updated_at"}),
    defaults={"role": lambda: "member"},
    reader=_user_account_reader,
)
"""What the runtime needs to know of UserAccount."""
