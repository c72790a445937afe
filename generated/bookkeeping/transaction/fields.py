"""Typed paths into a stored transaction."""

from datetime import datetime
from decimal import Decimal
from typing import Final
from uuid import UUID

from dynarepo.codecs import (
    DECIMAL,
    EPOCH_MILLISECONDS,
    INTEGER,
    STRING,
    STRING_SET,
    UUID_TEXT,
    Codec,
    choice_of,
    list_of,
)
from dynarepo.fields import ListField, NumberField, OrderedField, SetField, TextField

from .._fields import CATEGORY_ASSIGNMENT_CODEC, CURRENCY_CODEC, CategoryAssignmentField
from .._types import CategoryAssignment, Currency
from .model import TransactionStatus, TransactionType

TRANSACTION_TYPE_CODEC: Final[Codec[TransactionType]] = choice_of(
    "debit", "credit", "transfer", "fee", "interest", "other"
)
TRANSACTION_STATUS_CODEC: Final[Codec[TransactionStatus]] = choice_of(
    "new", "processed", "duplicate", "ignored"
)


class TransactionFields:
    """Typed paths into a stored Transaction, for conditions and changes."""

    transaction_id: Final = TextField[UUID]("transactionId", UUID_TEXT)
    user_id: Final = TextField[str]("userId", STRING)
    account_id: Final = TextField[UUID]("accountId", UUID_TEXT)
    file_id: Final = TextField[UUID]("fileId", UUID_TEXT)
    date: Final = OrderedField[datetime]("date", EPOCH_MILLISECONDS)
    description: Final = TextField[str]("description", STRING)
    payee: Final = TextField[str]("payee", STRING)
    memo: Final = TextField[str]("memo", STRING)
    amount: Final = NumberField[Decimal]("amount", DECIMAL)
    currency: Final = TextField[Currency]("currency", CURRENCY_CODEC)
    balance: Final = NumberField[Decimal]("balance", DECIMAL)
    transaction_type: Final = TextField[TransactionType]("transactionType", TRANSACTION_TYPE_CODEC)
    check_number: Final = TextField[str]("checkNumber", STRING)
    bank_reference: Final = TextField[str]("fitId", STRING)
    import_order: Final = NumberField[int]("importOrder", INTEGER)
    status: Final = TextField[TransactionStatus]("status", TRANSACTION_STATUS_CODEC)
    primary_category_id: Final = TextField[UUID]("primaryCategoryId", UUID_TEXT)
    categories: Final = ListField[CategoryAssignment, CategoryAssignmentField](
        "categories",
        list_of(CATEGORY_ASSIGNMENT_CODEC),
        lambda path: CategoryAssignmentField(path, CATEGORY_ASSIGNMENT_CODEC),
    )
    tags: Final = SetField[str]("tags", STRING_SET)
    created_at: Final = OrderedField[datetime]("createdAt", EPOCH_MILLISECONDS)
    updated_at: Final = OrderedField[datetime]("updatedAt", EPOCH_MILLISECONDS)
    version: Final = NumberField[int]("version", INTEGER)
