"""Models of user: a person in a tenant; a person in two tenants is two users."""

from datetime import datetime
from typing import Any, Literal, TypeAlias, TypedDict
from uuid import UUID

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record, Value
from dynarepo.ids import uuid7

from .._types import Status, UserContact

UserRecordVersion: TypeAlias = Literal["v1", "v2", "v3"]
"""One of the values of an attribute of User."""


class UserKey(Key, frozen=True):
    """Names one User: the attributes in its table key."""

    id: UUID


class UserCreate(Record):
    """What a caller gives for a new User; `created_utc`, `updated_utc` and `version` are set on
    writing.
    """

    email: str = Field(max_length=254, pattern="^(?:[^@\\s]+@[^@\\s]+)$", repr=False)
    name: str = Field(min_length=1, max_length=100)
    status: Status = "invited"
    roles: set[str] | None = None
    contact: UserContact | None = None
    last_login_utc: AwareDatetime | None = None
    id: UUID = Field(default_factory=uuid7)
    record_version: UserRecordVersion = Field(
        default="v3", description="Version of the item's shape."
    )
    metadata: dict[str, Any] | None = Field(
        default=None, description="Whatever an extension keeps with the item."
    )
    cross_references: set[str] | None = Field(
        default=None, description="Identifiers of related items."
    )
    tenant_id: UUID
    user_id: str = Field(
        min_length=1, max_length=128, description="The person, as the identity provider calls them."
    )


class User(UserCreate):
    """A person in a tenant; a person in two tenants is two users."""

    created_utc: AwareDatetime
    updated_utc: AwareDatetime
    version: int

    @property
    def key(self) -> UserKey:
        """What names this item."""
        return UserKey(id=self.id)


class UserName(Value):
    """View of User: `id`, `tenant_id`, `user_id` and `name`."""

    id: UUID
    tenant_id: UUID
    user_id: str = Field(
        min_length=1, max_length=128, description="The person, as the identity provider calls them."
    )
    name: str = Field(min_length=1, max_length=100)


class UserChanges(TypedDict, total=False):
    """Attributes of User that an update can set; None removes an optional one."""

    email: str
    name: str
    status: Status
    roles: set[str] | None
    contact: UserContact | None
    last_login_utc: datetime | None
    record_version: UserRecordVersion
    metadata: dict[str, Any] | None
    cross_references: set[str] | None
    user_id: str
