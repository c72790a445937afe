"""Models of integration: an account's connection to a platform, with the tokens that open it."""

from datetime import datetime
from typing import Any, Literal, TypeAlias, TypedDict
from uuid import UUID

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record, Value
from dynarepo.ids import uuid7

IntegrationStatus: TypeAlias = Literal["connected", "expired", "revoked", "error"]
"""One of the values of an attribute of Integration."""


class IntegrationKey(Key, frozen=True):
    """Names one Integration: the attributes in its table key."""

    account_id: UUID
    platform: str
    integration_id: UUID


class IntegrationCreate(Record):
    """What a caller gives for a new Integration; `created_at`, `updated_at`, `version`,
    `deleted_at` and `expires_at` are set on writing.
    """

    account_id: UUID
    platform: str = Field(max_length=50, pattern="^(?:[a-z0-9_-]+)$")
    integration_id: UUID = Field(default_factory=uuid7)
    display_name: str = Field(min_length=1, max_length=100)
    status: IntegrationStatus = "connected"
    scopes: set[str] | None = None
    access_token: str | None = Field(default=None, repr=False)
    refresh_token: str | None = Field(default=None, repr=False)
    token_expires_at: AwareDatetime | None = None
    refresh_failures: int = Field(default=0, ge=0)
    last_error: str | None = Field(default=None, max_length=2000)
    settings: dict[str, Any] = Field(default_factory=dict[str, Any])


class Integration(IntegrationCreate):
    """An account's connection to a platform, with the tokens that open it."""

    created_at: AwareDatetime
    updated_at: AwareDatetime
    version: int
    deleted_at: AwareDatetime | None = None
    expires_at: AwareDatetime | None = None

    @property
    def key(self) -> IntegrationKey:
        """What names this item."""
        return IntegrationKey(
            account_id=self.account_id, platform=self.platform, integration_id=self.integration_id
        )


class IntegrationLine(Value):
    """View of Integration: `account_id`, `platform`, `integration_id`, `display_name` and `status`."""

    account_id: UUID
    platform: str = Field(max_length=50, pattern="^(?:[a-z0-9_-]+)$")
    integration_id: UUID
    display_name: str = Field(min_length=1, max_length=100)
    status: IntegrationStatus = "connected"


class IntegrationChanges(TypedDict, total=False):
    """Attributes of Integration that an update can set; None removes an optional one."""

    display_name: str
    status: IntegrationStatus
    scopes: set[str] | None
    access_token: str | None
    refresh_token: str | None
    token_expires_at: datetime | None
    refresh_failures: int
    last_error: str | None
    settings: dict[str, Any]
