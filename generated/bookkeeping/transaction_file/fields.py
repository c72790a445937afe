"""Typed paths into a stored transaction file."""

from datetime import datetime
from decimal import Decimal
from typing import Final
from uuid import UUID

from dynarepo.codecs import (
    DECIMAL,
    EPOCH_MILLISECONDS,
    INTEGER,
    STRING,
    UUID_TEXT,
    Codec,
    choice_of,
)
from dynarepo.fields import NumberField, OrderedField, TextField

from .._fields import CURRENCY_CODEC, DATE_SPAN_CODEC, DateSpanField
from .._types import Currency
from .model import TransactionFileFileFormat, TransactionFileStatus

TRANSACTION_FILE_FILE_FORMAT_CODEC: Final[Codec[TransactionFileFileFormat]] = choice_of(
    "csv", "ofx", "qfx", "qif", "pdf", "xlsx", "other"
)
TRANSACTION_FILE_STATUS_CODEC: Final[Codec[TransactionFileStatus]] = choice_of(
    "pending", "processing", "processed", "error"
)


class TransactionFileFields:
    """Typed paths into a stored TransactionFile, for conditions and changes."""

    file_id: Final = TextField[UUID]("fileId", UUID_TEXT)
    user_id: Final = TextField[str]("userId", STRING)
    account_id: Final = TextField[UUID]("accountId", UUID_TEXT)
    file_name: Final = TextField[str]("fileName", STRING)
    file_format: Final = TextField[TransactionFileFileFormat](
        "fileFormat", TRANSACTION_FILE_FILE_FORMAT_CODEC
    )
    file_size: Final = NumberField[int]("fileSize", INTEGER)
    storage_key: Final = TextField[str]("s3Key", STRING)
    upload_date: Final = OrderedField[datetime]("uploadDate", EPOCH_MILLISECONDS)
    status: Final = TextField[TransactionFileStatus]("status", TRANSACTION_FILE_STATUS_CODEC)
    file_map_id: Final = TextField[UUID]("fileMapId", UUID_TEXT)
    covers: Final = DateSpanField("covers", DATE_SPAN_CODEC)
    opening_balance: Final = NumberField[Decimal]("openingBalance", DECIMAL)
    closing_balance: Final = NumberField[Decimal]("closingBalance", DECIMAL)
    currency: Final = TextField[Currency]("currency", CURRENCY_CODEC)
    record_count: Final = NumberField[int]("recordCount", INTEGER)
    duplicate_count: Final = NumberField[int]("duplicateCount", INTEGER)
    error_message: Final = TextField[str]("errorMessage", STRING)
    created_at: Final = OrderedField[datetime]("createdAt", EPOCH_MILLISECONDS)
    updated_at: Final = OrderedField[datetime]("updatedAt", EPOCH_MILLISECONDS)
    version: Final = NumberField[int]("version", INTEGER)
