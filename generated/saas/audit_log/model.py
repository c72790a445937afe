"""Models of audit log: what somebody did to an item, with its values before and after."""

from typing import Any, Literal, TypeAlias
from uuid import UUID

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record, Value
from dynarepo.ids import now, uuid7

AuditLogAction: TypeAlias = Literal["create", "update", "delete", "read"]
"""One of the values of an attribute of AuditLog."""


class AuditLogKey(Key, frozen=True):
    """Names one AuditLog: the attributes in its table key."""

    audit_id: UUID


class AuditLogCreate(Record):
    """What a caller gives for a new AuditLog."""

    audit_id: UUID = Field(default_factory=uuid7)
    entity_type: str = Field(min_length=1, max_length=50)
    entity_id: str = Field(min_length=1, max_length=200)
    action: AuditLogAction
    user_id: str = "system"
    tenant_id: UUID
    timestamp: AwareDatetime = Field(default_factory=lambda: now().replace(microsecond=0))
    old_values: dict[str, Any] | None = Field(default=None, repr=False)
    new_values: dict[str, Any] | None = Field(default=None, repr=False)
    ip_address: str | None = Field(default=None, max_length=45, repr=False)
    user_agent: str | None = Field(default=None, max_length=500)


class AuditLog(AuditLogCreate):
    """What somebody did to an item, with its values before and after."""

    @property
    def key(self) -> AuditLogKey:
        """What names this item."""
        return AuditLogKey(audit_id=self.audit_id)


class AuditLine(Value):
    """View of AuditLog: `audit_id`, `entity_type`, `entity_id`, `action`, `user_id` and
    `timestamp`.
    """

    audit_id: UUID
    entity_type: str = Field(min_length=1, max_length=50)
    entity_id: str = Field(min_length=1, max_length=200)
    action: AuditLogAction
    user_id: str = "system"
    timestamp: AwareDatetime
