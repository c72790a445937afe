"""Models of transaction file: a statement file that a user uploaded."""

from datetime import datetime
from decimal import Decimal
from typing import Literal, TypeAlias, TypedDict
from uuid import UUID

from pydantic import AwareDatetime, Field

from dynarepo import Key, Record
from dynarepo.ids import now, uuid7

from .._types import Currency, DateSpan

TransactionFileFileFormat: TypeAlias = Literal["csv", "ofx", "qfx", "qif", "pdf", "xlsx", "other"]
"""One of the values of an attribute of TransactionFile."""

TransactionFileStatus: TypeAlias = Literal["pending", "processing", "processed", "error"]
"""One of the values of an attribute of TransactionFile."""


class TransactionFileKey(Key, frozen=True):
    """Names one TransactionFile: the attributes in its table key."""

    file_id: UUID


class TransactionFileCreate(Record):
    """What a caller gives for a new TransactionFile; `created_at`, `updated_at` and `version` are
    set on writing.
    """

    file_id: UUID = Field(default_factory=uuid7)
    user_id: str = Field(min_length=1)
    account_id: UUID | None = Field(
        default=None, description="Known once the user has assigned it."
    )
    file_name: str = Field(min_length=1, max_length=255)
    file_format: TransactionFileFileFormat | None = None
    file_size: int = Field(ge=0)
    storage_key: str = Field(max_length=1024)
    upload_date: AwareDatetime = Field(
        default_factory=lambda: (moment := now()).replace(
            microsecond=moment.microsecond // 1000 * 1000
        )
    )
    status: TransactionFileStatus = "pending"
    file_map_id: UUID | None = None
    covers: DateSpan | None = Field(default=None, description="Dates of its transactions.")
    opening_balance: Decimal | None = None
    closing_balance: Decimal | None = None
    currency: Currency | None = None
    record_count: int = Field(default=0, ge=0)
    duplicate_count: int = Field(default=0, ge=0)
    error_message: str | None = Field(default=None, max_length=2000)


class TransactionFile(TransactionFileCreate):
    """A statement file that a user uploaded."""

    created_at: AwareDatetime
    updated_at: AwareDatetime
    version: int = Field(description="Counts the writes.")

    @property
    def key(self) -> TransactionFileKey:
        """What names this item."""
        return TransactionFileKey(file_id=self.file_id)


class TransactionFileChanges(TypedDict, total=False):
    """Attributes of TransactionFile that an update can set; None removes an optional one."""

    account_id: UUID | None
    file_name: str
    file_format: TransactionFileFileFormat | None
    file_size: int
    storage_key: str
    upload_date: datetime
    status: TransactionFileStatus
    file_map_id: UUID | None
    covers: DateSpan | None
    opening_balance: Decimal | None
    closing_balance: Decimal | None
    currency: Currency | None
    record_count: int
    duplicate_count: int
    error_message: str | None
