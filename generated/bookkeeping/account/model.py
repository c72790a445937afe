"""Models of account: a bank account of a user."""

from datetime import datetime
from decimal import Decimal
from typing import Literal, TypeAlias, TypedDict
from uuid import UUID

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record, Value
from dynarepo.ids import uuid7

from .._types import Currency, DateSpan

AccountType: TypeAlias = Literal[
    "checking", "savings", "credit_card", "investment", "loan", "other"
]
"""One of the values of an attribute of Account."""


class AccountKey(Key, frozen=True):
    """Names one Account: the attributes in its table key."""

    account_id: UUID


class AccountCreate(Record):
    """What a caller gives for a new Account; `created_at`, `updated_at` and `version` are set on
    writing.
    """

    account_id: UUID = Field(default_factory=uuid7)
    user_id: str = Field(min_length=1)
    account_name: str = Field(min_length=1, max_length=100)
    account_type: AccountType = "checking"
    institution: str | None = Field(default=None, max_length=100)
    account_number: str | None = Field(default=None, max_length=34, repr=False)
    currency: Currency = "USD"
    balance: Decimal = Decimal("0")
    balance_date: AwareDatetime | None = None
    is_active: bool = True
    default_file_map_id: UUID | None = Field(default=None, description="File map of new files.")
    imports: DateSpan | None = Field(default=None, description="Dates that imported files cover.")
    notes: str | None = Field(default=None, max_length=1000)


class Account(AccountCreate):
    """A bank account of a user."""

    created_at: AwareDatetime
    updated_at: AwareDatetime
    version: int = Field(description="Counts the writes.")

    @property
    def key(self) -> AccountKey:
        """What names this item."""
        return AccountKey(account_id=self.account_id)


class AccountLine(Value):
    """View of Account: `account_id`, `account_name`, `account_type`, `currency`, `balance` and
    `is_active`.
    """

    account_id: UUID
    account_name: str = Field(min_length=1, max_length=100)
    account_type: AccountType = "checking"
    currency: Currency = "USD"
    balance: Decimal = Decimal("0")
    is_active: bool = True


class AccountChanges(TypedDict, total=False):
    """Attributes of Account that an update can set; None removes an optional one."""

    account_name: str
    account_type: AccountType
    institution: str | None
    account_number: str | None
    currency: Currency
    balance: Decimal
    balance_date: datetime | None
    is_active: bool
    default_file_map_id: UUID | None
    imports: DateSpan | None
    notes: str | None
