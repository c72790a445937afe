"""Models of transaction: an amount booked on an account."""

from datetime import datetime
from decimal import Decimal
from typing import Literal, TypeAlias, TypedDict
from uuid import UUID

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record, Value
from dynarepo.ids import uuid7

from .._types import CategoryAssignment, Currency

TransactionType: TypeAlias = Literal["debit", "credit", "transfer", "fee", "interest", "other"]
"""One of the values of an attribute of Transaction."""

TransactionStatus: TypeAlias = Literal["new", "processed", "duplicate", "ignored"]
"""One of the values of an attribute of Transaction."""


class TransactionKey(Key, frozen=True):
    """Names one Transaction: the attributes in its table key."""

    transaction_id: UUID


class TransactionCreate(Record):
    """What a caller gives for a new Transaction; `created_at`, `updated_at` and `version` are set
    on writing.
    """

    transaction_id: UUID = Field(default_factory=uuid7)
    user_id: str = Field(min_length=1)
    account_id: UUID
    file_id: UUID | None = Field(default=None, description="File it was read from.")
    date: AwareDatetime = Field(description="Booking date.")
    description: str = Field(max_length=500)
    payee: str | None = Field(default=None, max_length=200)
    memo: str | None = Field(default=None, max_length=1000)
    amount: Decimal = Field(description="Negative when money leaves the account.")
    currency: Currency = "USD"
    balance: Decimal | None = Field(default=None, description="The bank's balance after it.")
    transaction_type: TransactionType = "other"
    check_number: str | None = Field(default=None, max_length=20)
    bank_reference: str | None = Field(default=None, max_length=255)
    import_order: int | None = Field(default=None, ge=0, description="Line of the file.")
    status: TransactionStatus = "new"
    primary_category_id: UUID | None = None
    categories: list[CategoryAssignment] = Field(default_factory=list[CategoryAssignment])
    tags: set[str] | None = None


class Transaction(TransactionCreate):
    """An amount booked on an account."""

    created_at: AwareDatetime
    updated_at: AwareDatetime
    version: int = Field(description="Counts the writes.")

    @property
    def key(self) -> TransactionKey:
        """What names this item."""
        return TransactionKey(transaction_id=self.transaction_id)


class TransactionLine(Value):
    """View of Transaction: `transaction_id`, `account_id`, `date`, `description`, `amount`,
    `currency` and `status`.
    """

    transaction_id: UUID
    account_id: UUID
    date: AwareDatetime = Field(description="Booking date.")
    description: str = Field(max_length=500)
    amount: Decimal = Field(description="Negative when money leaves the account.")
    currency: Currency = "USD"
    status: TransactionStatus = "new"


class TransactionDate(Value):
    """View of Transaction: `transaction_id` and `date`."""

    transaction_id: UUID
    date: AwareDatetime = Field(description="Booking date.")


class TransactionChanges(TypedDict, total=False):
    """Attributes of Transaction that an update can set; None removes an optional one."""

    account_id: UUID
    file_id: UUID | None
    date: datetime
    description: str
    payee: str | None
    memo: str | None
    amount: Decimal
    currency: Currency
    balance: Decimal | None
    transaction_type: TransactionType
    check_number: str | None
    bank_reference: str | None
    import_order: int | None
    status: TransactionStatus
    primary_category_id: UUID | None
    categories: list[CategoryAssignment]
    tags: set[str] | None
