"""Models of account: a customer's account and its settings."""

from typing import Any, Literal, TypeAlias, TypedDict
from uuid import UUID

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record
from dynarepo.ids import uuid7

from .._types import Retention

AccountPlan: TypeAlias = Literal["trial", "starter", "pro", "enterprise"]
"""One of the values of an attribute of Account."""

AccountStatus: TypeAlias = Literal["active", "past_due", "closed"]
"""One of the values of an attribute of Account."""


class AccountKey(Key, frozen=True):
    """Names one Account: the attributes in its table key."""

    account_id: UUID


class AccountCreate(Record):
    """What a caller gives for a new Account; `created_at`, `updated_at` and `version` are set on
    writing.
    """

    account_id: UUID = Field(default_factory=uuid7)
    name: str = Field(min_length=1, max_length=100)
    company: str | None = Field(default=None, max_length=200)
    plan: AccountPlan = "trial"
    status: AccountStatus = "active"
    retention: Retention
    storage_bytes: int = Field(default=0, ge=0)
    storage_limit: int = Field(default=1073741824, ge=0)
    settings: dict[str, Any] = Field(default_factory=dict[str, Any])


class Account(AccountCreate):
    """A customer's account and its settings."""

    created_at: AwareDatetime
    updated_at: AwareDatetime
    version: int

    @property
    def key(self) -> AccountKey:
        """What names this item."""
        return AccountKey(account_id=self.account_id)


class AccountChanges(TypedDict, total=False):
    """Attributes of Account that an update can set; None removes an optional one."""

    name: str
    company: str | None
    plan: AccountPlan
    status: AccountStatus
    retention: Retention
    storage_bytes: int
    storage_limit: int
    settings: dict[str, Any]
