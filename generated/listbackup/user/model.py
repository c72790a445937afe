"""Models of user: a person and their profile."""

from datetime import datetime
from typing import Any, TypedDict
from uuid import UUID

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record, Value


class UserKey(Key, frozen=True):
    """Names one User: the attributes in its table key."""

    user_id: str


class UserCreate(Record):
    """What a caller gives for a new User; `created_at`, `updated_at` and `version` are set on
    writing.
    """

    user_id: str = Field(min_length=1, max_length=128)
    email: str = Field(max_length=254, pattern="^(?:[^@\\s]+@[^@\\s]+)$")
    name: str = Field(min_length=1, max_length=100)
    current_account_id: UUID | None = Field(default=None, description="Account they work in.")
    is_active: bool = True
    last_seen_at: AwareDatetime | None = None
    preferences: dict[str, Any] = Field(default_factory=dict[str, Any])


class User(UserCreate):
    """A person and their profile."""

    created_at: AwareDatetime
    updated_at: AwareDatetime
    version: int

    @property
    def key(self) -> UserKey:
        """What names this item."""
        return UserKey(user_id=self.user_id)


class UserName(Value):
    """View of User: `user_id`, `name` and `email`."""

    user_id: str = Field(min_length=1, max_length=128)
    name: str = Field(min_length=1, max_length=100)
    email: str = Field(max_length=254, pattern="^(?:[^@\\s]+@[^@\\s]+)$")


class UserChanges(TypedDict, total=False):
    """Attributes of User that an update can set; None removes an optional one."""

    email: str
    name: str
    current_account_id: UUID | None
    is_active: bool
    last_seen_at: datetime | None
    preferences: dict[str, Any]
