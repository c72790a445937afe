"""What makes user models of the JSON text of stored items."""

from datetime import datetime
from typing import Annotated, Any, Final, Literal
from uuid import UUID

from msgspec import UNSET, Meta, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import (
    GivenNames,
    StraightReader,
    Tagged,
    blank,
    blank_of,
    checked,
)
from dynarepo.wire import any_from_wire, datetime_from_text
from dynarepo.wire.tagged import Mapped, Number, Text, Truth

from .model import User, UserName


class StoredUser(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of User, as types."""

    pk: Text[str] = field(name="PK")
    sk: Text[str] = field(name="SK")
    user_id: Text[Annotated[str, Meta(min_length=1, max_length=128)]] = field(name="userId")
    email: Text[Annotated[str, Meta(max_length=254)]]
    name: Text[Annotated[str, Meta(min_length=1, max_length=100)]]
    current_account_id: Text[UUID] | UnsetType = field(default=UNSET, name="currentAccountId")
    is_active: Truth | UnsetType = field(default=UNSET, name="isActive")
    last_seen_at: Text[str] | UnsetType = field(default=UNSET, name="lastSeenAt")
    preferences: Mapped[dict[str, Tagged]] | UnsetType = UNSET
    created_at: Text[str] = field(name="createdAt")
    updated_at: Text[str] = field(name="updatedAt")
    version: Number
    item_type: Text[Literal["user"]] | UnsetType = field(default=UNSET, name="entityType")
    gsi1_pk: Raw | UnsetType = field(default=UNSET, name="GSI1PK")
    gsi1_sk: Raw | UnsetType = field(default=UNSET, name="GSI1SK")


class StoredUserName(Struct, gc=False, kw_only=True):
    """The stored form of UserName, as types."""

    pk: Text[str] = field(name="PK")
    sk: Text[str] = field(name="SK")
    user_id: Text[Annotated[str, Meta(min_length=1, max_length=128)]] = field(name="userId")
    name: Text[Annotated[str, Meta(min_length=1, max_length=100)]]
    email: Text[Annotated[str, Meta(max_length=254)]]


_USER_NAMES: Final = GivenNames(
    ("user_id", "email", "name", "created_at", "updated_at", "version"),
    "current_account_id",
    "is_active",
    "last_seen_at",
    "preferences",
)
_USER_NAME_NAMES: Final = {"user_id", "name", "email"}
_BlankUser: Final = blank_of(User)
_BlankUserName: Final = blank_of(UserName)


def user_of(stored: StoredUser) -> User:
    """What was stored as User; an error where that is not certain."""
    absent = 0
    if stored.current_account_id is UNSET:
        current_account_id_: UUID | None = None
        absent |= 1
    else:
        current_account_id_ = stored.current_account_id.S
    if stored.is_active is UNSET:
        is_active_: bool = True
        absent |= 2
    else:
        is_active_ = stored.is_active.BOOL
    if stored.last_seen_at is UNSET:
        last_seen_at_: datetime | None = None
        absent |= 4
    else:
        last_seen_at_ = datetime_from_text(stored.last_seen_at.S)
    if stored.preferences is UNSET:
        preferences_: dict[str, Any] = {}
        absent |= 8
    else:
        preferences_ = {
            element_name: any_from_wire(element)
            for element_name, element in stored.preferences.M.items()
        }
    record = blank(_BlankUser)
    record.user_id = stored.user_id.S
    record.email = checked(User, "email", stored.email.S)
    record.name = stored.name.S
    record.current_account_id = current_account_id_
    record.is_active = is_active_
    record.last_seen_at = last_seen_at_
    record.preferences = preferences_
    record.created_at = datetime_from_text(stored.created_at.S)
    record.updated_at = datetime_from_text(stored.updated_at.S)
    record.version = int(stored.version.N)
    record.__pydantic_fields_set__ = _USER_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = User
    return record


def user_name_of(stored: StoredUserName) -> UserName:
    """What was stored as UserName; an error where that is not certain."""
    record = blank(_BlankUserName)
    record.user_id = stored.user_id.S
    record.name = stored.name.S
    record.email = checked(UserName, "email", stored.email.S)
    record.__pydantic_fields_set__ = _USER_NAME_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = UserName
    return record


USER_READER: Final[StraightReader[User]] = StraightReader(
    StoredUser, user_of, lambda stored: (stored.pk.S, stored.sk.S)
)

USER_NAME_READER: Final[StraightReader[UserName]] = StraightReader(
    StoredUserName, user_name_of, lambda stored: (stored.pk.S, stored.sk.S)
)
