"""Models of user account: that a user belongs to an account."""

from typing import TypedDict
from uuid import UUID

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record

from .._types import Role


class UserAccountKey(Key, frozen=True):
    """Names one UserAccount: the attributes in its table key."""

    user_id: str
    account_id: UUID


class UserAccountCreate(Record):
    """What a caller gives for a new UserAccount; `created_at` and `updated_at` are set on writing."""

    user_id: str = Field(min_length=1, max_length=128)
    account_id: UUID
    role: Role = "member"
    invited_by: str | None = None


class UserAccount(UserAccountCreate):
    """That a user belongs to an account."""

    created_at: AwareDatetime
    updated_at: AwareDatetime

    @property
    def key(self) -> UserAccountKey:
        """What names this item."""
        return UserAccountKey(user_id=self.user_id, account_id=self.account_id)


class UserAccountChanges(TypedDict, total=False):
    """Attributes of UserAccount that an update can set."""

    role: Role
