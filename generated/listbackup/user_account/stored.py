"""What makes user account models of the JSON text of stored items."""

from typing import Annotated, Final, Literal
from uuid import UUID

from msgspec import UNSET, Meta, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import GivenNames, StraightReader, blank, blank_of
from dynarepo.wire import datetime_from_text
from dynarepo.wire.tagged import Text

from .._types import Role
from .model import UserAccount


class StoredUserAccount(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of UserAccount, as types."""

    pk: Text[str] = field(name="PK")
    sk: Text[str] = field(name="SK")
    user_id: Text[Annotated[str, Meta(min_length=1, max_length=128)]] = field(name="userId")
    account_id: Text[UUID] = field(name="accountId")
    role: Text[Role] | UnsetType = UNSET
    invited_by: Text[str] | UnsetType = field(default=UNSET, name="invitedBy")
    created_at: Text[str] = field(name="createdAt")
    updated_at: Text[str] = field(name="updatedAt")
    item_type: Text[Literal["user_account"]] | UnsetType = field(default=UNSET, name="entityType")
    gsi1_pk: Raw | UnsetType = field(default=UNSET, name="GSI1PK")
    gsi1_sk: Raw | UnsetType = field(default=UNSET, name="GSI1SK")


_USER_ACCOUNT_NAMES: Final = GivenNames(
    ("user_id", "account_id", "created_at", "updated_at"), "role", "invited_by"
)
_BlankUserAccount: Final = blank_of(UserAccount)


def user_account_of(stored: StoredUserAccount) -> UserAccount:
    """What was stored as UserAccount; an error where that is not certain."""
    absent = 0
    if stored.role is UNSET:
        role_: Role = "member"
        absent |= 1
    else:
        role_ = stored.role.S
    if stored.invited_by is UNSET:
        invited_by_: str | None = None
        absent |= 2
    else:
        invited_by_ = stored.invited_by.S
    record = blank(_BlankUserAccount)
    record.user_id = stored.user_id.S
    record.account_id = stored.account_id.S
    record.role = role_
    record.invited_by = invited_by_
    record.created_at = datetime_from_text(stored.created_at.S)
    record.updated_at = datetime_from_text(stored.updated_at.S)
    record.__pydantic_fields_set__ = _USER_ACCOUNT_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = UserAccount
    return record


USER_ACCOUNT_READER: Final[StraightReader[UserAccount]] = StraightReader(
    StoredUserAccount, user_account_of, lambda stored: (stored.pk.S, stored.sk.S)
)
