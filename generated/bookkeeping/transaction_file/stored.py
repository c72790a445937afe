"""What makes transaction file models of the JSON text of stored items."""

from decimal import Decimal
from typing import Annotated, Final
from uuid import UUID

from msgspec import UNSET, Meta, Struct, UnsetType, field

from dynarepo.decoding.item_texts import (
    GivenNames,
    StraightReader,
    blank,
    blank_of,
    exact,
    text_of_uuid,
)
from dynarepo.wire import epoch_from_text
from dynarepo.wire.tagged import Mapped, Number, Text

from .. import _stored
from .._types import Currency, DateSpan
from .model import TransactionFile, TransactionFileFileFormat, TransactionFileStatus


class StoredTransactionFile(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of TransactionFile, as types."""

    file_id: Text[UUID] = field(name="fileId")
    user_id: Text[Annotated[str, Meta(min_length=1)]] = field(name="userId")
    account_id: Text[UUID] | UnsetType = field(default=UNSET, name="accountId")
    file_name: Text[Annotated[str, Meta(min_length=1, max_length=255)]] = field(name="fileName")
    file_format: Text[TransactionFileFileFormat] | UnsetType = field(
        default=UNSET, name="fileFormat"
    )
    file_size: Number = field(name="fileSize")
    storage_key: Text[Annotated[str, Meta(max_length=1024)]] = field(name="s3Key")
    upload_date: Number = field(name="uploadDate")
    status: Text[TransactionFileStatus] | UnsetType = UNSET
    file_map_id: Text[UUID] | UnsetType = field(default=UNSET, name="fileMapId")
    covers: Mapped[_stored.StoredDateSpan] | UnsetType = UNSET
    opening_balance: Number | UnsetType = field(default=UNSET, name="openingBalance")
    closing_balance: Number | UnsetType = field(default=UNSET, name="closingBalance")
    currency: Text[Currency] | UnsetType = UNSET
    record_count: Number | UnsetType = field(default=UNSET, name="recordCount")
    duplicate_count: Number | UnsetType = field(default=UNSET, name="duplicateCount")
    error_message: Text[Annotated[str, Meta(max_length=2000)]] | UnsetType = field(
        default=UNSET, name="errorMessage"
    )
    created_at: Number = field(name="createdAt")
    updated_at: Number = field(name="updatedAt")
    version: Number


_TRANSACTION_FILE_NAMES: Final = GivenNames(
    (
        "file_id",
        "user_id",
        "file_name",
        "file_size",
        "storage_key",
        "upload_date",
        "created_at",
        "updated_at",
        "version",
    ),
    "account_id",
    "file_format",
    "status",
    "file_map_id",
    "covers",
    "opening_balance",
    "closing_balance",
    "currency",
    "record_count",
    "duplicate_count",
    "error_message",
)
_BlankTransactionFile: Final = blank_of(TransactionFile)


def transaction_file_of(stored: StoredTransactionFile) -> TransactionFile:
    """What was stored as TransactionFile; an error where that is not certain."""
    absent = 0
    if stored.account_id is UNSET:
        account_id_: UUID | None = None
        absent |= 1
    else:
        account_id_ = stored.account_id.S
    if stored.file_format is UNSET:
        file_format_: TransactionFileFileFormat | None = None
        absent |= 2
    else:
        file_format_ = stored.file_format.S
    file_size_ = int(stored.file_size.N)
    if not file_size_ >= 0:
        raise ValueError("file_size")
    if stored.status is UNSET:
        status_: TransactionFileStatus = "pending"
        absent |= 4
    else:
        status_ = stored.status.S
    if stored.file_map_id is UNSET:
        file_map_id_: UUID | None = None
        absent |= 8
    else:
        file_map_id_ = stored.file_map_id.S
    if stored.covers is UNSET:
        covers_: DateSpan | None = None
        absent |= 16
    else:
        covers_ = _stored.date_span_of(stored.covers.M)
    if stored.opening_balance is UNSET:
        opening_balance_: Decimal | None = None
        absent |= 32
    else:
        opening_balance_ = exact(stored.opening_balance.N)
    if stored.closing_balance is UNSET:
        closing_balance_: Decimal | None = None
        absent |= 64
    else:
        closing_balance_ = exact(stored.closing_balance.N)
    if stored.currency is UNSET:
        currency_: Currency | None = None
        absent |= 128
    else:
        currency_ = stored.currency.S
    if stored.record_count is UNSET:
        record_count_: int = 0
        absent |= 256
    else:
        record_count_ = int(stored.record_count.N)
        if not record_count_ >= 0:
            raise ValueError("record_count")
    if stored.duplicate_count is UNSET:
        duplicate_count_: int = 0
        absent |= 512
    else:
        duplicate_count_ = int(stored.duplicate_count.N)
        if not duplicate_count_ >= 0:
            raise ValueError("duplicate_count")
    if stored.error_message is UNSET:
        error_message_: str | None = None
        absent |= 1024
    else:
        error_message_ = stored.error_message.S
    record = blank(_BlankTransactionFile)
    record.file_id = stored.file_id.S
    record.user_id = stored.user_id.S
    record.account_id = account_id_
    record.file_name = stored.file_name.S
    record.file_format = file_format_
    record.file_size = file_size_
    record.storage_key = stored.storage_key.S
    record.upload_date = epoch_from_text(stored.upload_date.N, "milliseconds")
    record.status = status_
    record.file_map_id = file_map_id_
    record.covers = covers_
    record.opening_balance = opening_balance_
    record.closing_balance = closing_balance_
    record.currency = currency_
    record.record_count = record_count_
    record.duplicate_count = duplicate_count_
    record.error_message = error_message_
    record.created_at = epoch_from_text(stored.created_at.N, "milliseconds")
    record.updated_at = epoch_from_text(stored.updated_at.N, "milliseconds")
    record.version = int(stored.version.N)
    record.__pydantic_fields_set__ = _TRANSACTION_FILE_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = TransactionFile
    return record


TRANSACTION_FILE_READER: Final[StraightReader[TransactionFile]] = StraightReader(
    StoredTransactionFile, transaction_file_of, lambda stored: (text_of_uuid(stored.file_id.S),)
)
