"""Models of group: things a user keeps together, such as favorites or a watchlist."""

from typing import Any, Literal, TypeAlias, TypedDict
from uuid import UUID

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record, Value
from dynarepo.ids import uuid7

from .._types import PrivacySettings

GroupRecordVersion: TypeAlias = Literal["v1", "v2", "v3"]
"""One of the values of an attribute of Group."""


class GroupKey(Key, frozen=True):
    """Names one Group: the attributes in its table key."""

    id: UUID


class GroupCreate(Record):
    """What a caller gives for a new Group; `deleted_utc`, `created_utc`, `updated_utc`, `version`
    and `deleted_by` are set on writing.
    """

    name: str = Field(min_length=1, max_length=100)
    description: str = Field(default="", max_length=1000)
    group_type: str = Field(
        min_length=1, max_length=50, description="Such as `favorite` or `watchlist`."
    )
    icon: str | None = Field(default=None, max_length=50)
    color: str | None = Field(default=None, pattern="^(?:#[0-9a-fA-F]{6})$")
    privacy_settings: PrivacySettings | None = None
    id: UUID = Field(default_factory=uuid7)
    record_version: GroupRecordVersion = Field(
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


class Group(GroupCreate):
    """Things a user keeps together, such as favorites or a watchlist."""

    deleted_utc: AwareDatetime | None = None
    created_utc: AwareDatetime
    updated_utc: AwareDatetime
    version: int
    deleted_by: str | None = None

    @property
    def key(self) -> GroupKey:
        """What names this item."""
        return GroupKey(id=self.id)


class GroupName(Value):
    """View of Group: `id`, `name`, `group_type`, `icon` and `color`."""

    id: UUID
    name: str = Field(min_length=1, max_length=100)
    group_type: str = Field(
        min_length=1, max_length=50, description="Such as `favorite` or `watchlist`."
    )
    icon: str | None = Field(default=None, max_length=50)
    color: str | None = Field(default=None, pattern="^(?:#[0-9a-fA-F]{6})$")


class GroupChanges(TypedDict, total=False):
    """Attributes of Group that an update can set; None removes an optional one."""

    name: str
    description: str
    group_type: str
    icon: str | None
    color: str | None
    privacy_settings: PrivacySettings | None
    record_version: GroupRecordVersion
    metadata: dict[str, Any] | None
    cross_references: set[str] | None
    user_id: str
