"""Models of tenant: a customer, whose data is kept apart from that of others."""

from typing import Any, Literal, TypeAlias, TypedDict
from uuid import UUID

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record, Value
from dynarepo.ids import uuid7

from .._types import Status, TenantLimits

TenantPlan: TypeAlias = Literal["free", "team", "business", "enterprise"]
"""One of the values of an attribute of Tenant."""

TenantRecordVersion: TypeAlias = Literal["v1", "v2", "v3"]
"""One of the values of an attribute of Tenant."""


class TenantKey(Key, frozen=True):
    """Names one Tenant: the attributes in its table key."""

    id: UUID


class TenantCreate(Record):
    """What a caller gives for a new Tenant; `created_utc`, `updated_utc` and `version` are set on
    writing.
    """

    name: str = Field(min_length=1, max_length=100)
    owner_user_id: str = Field(min_length=1, max_length=128)
    plan: TenantPlan = "free"
    status: Status = "active"
    limits: TenantLimits
    user_count: int = Field(default=0, ge=0)
    id: UUID = Field(default_factory=uuid7)
    record_version: TenantRecordVersion = Field(
        default="v3", description="Version of the item's shape."
    )
    metadata: dict[str, Any] | None = Field(
        default=None, description="Whatever an extension keeps with the item."
    )
    cross_references: set[str] | None = Field(
        default=None, description="Identifiers of related items."
    )


class Tenant(TenantCreate):
    """A customer, whose data is kept apart from that of others."""

    created_utc: AwareDatetime
    updated_utc: AwareDatetime
    version: int

    @property
    def key(self) -> TenantKey:
        """What names this item."""
        return TenantKey(id=self.id)


class TenantLine(Value):
    """View of Tenant: `id`, `name`, `plan` and `status`."""

    id: UUID
    name: str = Field(min_length=1, max_length=100)
    plan: TenantPlan = "free"
    status: Status = "active"


class TenantChanges(TypedDict, total=False):
    """Attributes of Tenant that an update can set; None removes an optional one."""

    name: str
    owner_user_id: str
    plan: TenantPlan
    status: Status
    limits: TenantLimits
    user_count: int
    record_version: TenantRecordVersion
    metadata: dict[str, Any] | None
    cross_references: set[str] | None
