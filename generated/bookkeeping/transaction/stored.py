"""What makes transaction models of the JSON text of stored items."""

from decimal import Decimal
from typing import Annotated, Final
from uuid import UUID

from msgspec import UNSET, Meta, Raw, Struct, UnsetType, field

from dynarepo.decoding.item_texts import (
    GivenNames,
    StraightReader,
    blank,
    blank_of,
    exact,
    text_of_uuid,
)
from dynarepo.wire import epoch_from_text
from dynarepo.wire.tagged import Listed, Mapped, Number, Text, TextSet

from .. import _stored
from .._types import CategoryAssignment, Currency
from .model import Transaction, TransactionDate, TransactionLine, TransactionStatus, TransactionType


class StoredTransaction(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Transaction, as types."""

    transaction_id: Text[UUID] = field(name="transactionId")
    user_id: Text[Annotated[str, Meta(min_length=1)]] = field(name="userId")
    account_id: Text[UUID] = field(name="accountId")
    file_id: Text[UUID] | UnsetType = field(default=UNSET, name="fileId")
    date: Number
    description: Text[Annotated[str, Meta(max_length=500)]]
    payee: Text[Annotated[str, Meta(max_length=200)]] | UnsetType = UNSET
    memo: Text[Annotated[str, Meta(max_length=1000)]] | UnsetType = UNSET
    amount: Number
    currency: Text[Currency] | UnsetType = UNSET
    balance: Number | UnsetType = UNSET
    transaction_type: Text[TransactionType] | UnsetType = field(
        default=UNSET, name="transactionType"
    )
    check_number: Text[Annotated[str, Meta(max_length=20)]] | UnsetType = field(
        default=UNSET, name="checkNumber"
    )
    bank_reference: Text[Annotated[str, Meta(max_length=255)]] | UnsetType = field(
        default=UNSET, name="fitId"
    )
    import_order: Number | UnsetType = field(default=UNSET, name="importOrder")
    status: Text[TransactionStatus] | UnsetType = UNSET
    primary_category_id: Text[UUID] | UnsetType = field(default=UNSET, name="primaryCategoryId")
    categories: Listed[Mapped[_stored.StoredCategoryAssignment]] | UnsetType = UNSET
    tags: TextSet | UnsetType = UNSET
    created_at: Number = field(name="createdAt")
    updated_at: Number = field(name="updatedAt")
    version: Number
    user_status: Raw | UnsetType = field(default=UNSET, name="userStatus")


class StoredTransactionLine(Struct, gc=False, kw_only=True):
    """The stored form of TransactionLine, as types."""

    transaction_id: Text[UUID] = field(name="transactionId")
    account_id: Text[UUID] = field(name="accountId")
    date: Number
    description: Text[Annotated[str, Meta(max_length=500)]]
    amount: Number
    currency: Text[Currency] | UnsetType = UNSET
    status: Text[TransactionStatus] | UnsetType = UNSET


class StoredTransactionDate(Struct, gc=False, kw_only=True):
    """The stored form of TransactionDate, as types."""

    transaction_id: Text[UUID] = field(name="transactionId")
    date: Number


_TRANSACTION_NAMES: Final = GivenNames(
    (
        "transaction_id",
        "user_id",
        "account_id",
        "date",
        "description",
        "amount",
        "created_at",
        "updated_at",
        "version",
    ),
    "file_id",
    "payee",
    "memo",
    "currency",
    "balance",
    "transaction_type",
    "check_number",
    "bank_reference",
    "import_order",
    "status",
    "primary_category_id",
    "categories",
    "tags",
)
_TRANSACTION_LINE_NAMES: Final = GivenNames(
    ("transaction_id", "account_id", "date", "description", "amount"), "currency", "status"
)
_TRANSACTION_DATE_NAMES: Final = {"transaction_id", "date"}
_BlankTransaction: Final = blank_of(Transaction)
_BlankTransactionLine: Final = blank_of(TransactionLine)
_BlankTransactionDate: Final = blank_of(TransactionDate)


def transaction_of(stored: StoredTransaction) -> Transaction:
    """What was stored as Transaction; an error where that is not certain."""
    absent = 0
    if stored.file_id is UNSET:
        file_id_: UUID | None = None
        absent |= 1
    else:
        file_id_ = stored.file_id.S
    if stored.payee is UNSET:
        payee_: str | None = None
        absent |= 2
    else:
        payee_ = stored.payee.S
    if stored.memo is UNSET:
        memo_: str | None = None
        absent |= 4
    else:
        memo_ = stored.memo.S
    if stored.currency is UNSET:
        currency_: Currency = "USD"
        absent |= 8
    else:
        currency_ = stored.currency.S
    if stored.balance is UNSET:
        balance_: Decimal | None = None
        absent |= 16
    else:
        balance_ = exact(stored.balance.N)
    if stored.transaction_type is UNSET:
        transaction_type_: TransactionType = "other"
        absent |= 32
    else:
        transaction_type_ = stored.transaction_type.S
    if stored.check_number is UNSET:
        check_number_: str | None = None
        absent |= 64
    else:
        check_number_ = stored.check_number.S
    if stored.bank_reference is UNSET:
        bank_reference_: str | None = None
        absent |= 128
    else:
        bank_reference_ = stored.bank_reference.S
    if stored.import_order is UNSET:
        import_order_: int | None = None
        absent |= 256
    else:
        import_order_ = int(stored.import_order.N)
        if not import_order_ >= 0:
            raise ValueError("import_order")
    if stored.status is UNSET:
        status_: TransactionStatus = "new"
        absent |= 512
    else:
        status_ = stored.status.S
    if stored.primary_category_id is UNSET:
        primary_category_id_: UUID | None = None
        absent |= 1024
    else:
        primary_category_id_ = stored.primary_category_id.S
    if stored.categories is UNSET:
        categories_: list[CategoryAssignment] = []
        absent |= 2048
    else:
        categories_ = [_stored.category_assignment_of(element.M) for element in stored.categories.L]
    if stored.tags is UNSET:
        tags_: set[str] | None = None
        absent |= 4096
    else:
        tags_ = stored.tags.SS
    record = blank(_BlankTransaction)
    record.transaction_id = stored.transaction_id.S
    record.user_id = stored.user_id.S
    record.account_id = stored.account_id.S
    record.file_id = file_id_
    record.date = epoch_from_text(stored.date.N, "milliseconds")
    record.description = stored.description.S
    record.payee = payee_
    record.memo = memo_
    record.amount = exact(stored.amount.N)
    record.currency = currency_
    record.balance = balance_
    record.transaction_type = transaction_type_
    record.check_number = check_number_
    record.bank_reference = bank_reference_
    record.import_order = import_order_
    record.status = status_
    record.primary_category_id = primary_category_id_
    record.categories = categories_
    record.tags = tags_
    record.created_at = epoch_from_text(stored.created_at.N, "milliseconds")
    record.updated_at = epoch_from_text(stored.updated_at.N, "milliseconds")
    record.version = int(stored.version.N)
    record.__pydantic_fields_set__ = _TRANSACTION_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Transaction
    return record


def transaction_line_of(stored: StoredTransactionLine) -> TransactionLine:
    """What was stored as TransactionLine; an error where that is not certain."""
    absent = 0
    if stored.currency is UNSET:
        currency_: Currency = "USD"
        absent |= 1
    else:
        currency_ = stored.currency.S
    if stored.status is UNSET:
        status_: TransactionStatus = "new"
        absent |= 2
    else:
        status_ = stored.status.S
    record = blank(_BlankTransactionLine)
    record.transaction_id = stored.transaction_id.S
    record.account_id = stored.account_id.S
    record.date = epoch_from_text(stored.date.N, "milliseconds")
    record.description = stored.description.S
    record.amount = exact(stored.amount.N)
    record.currency = currency_
    record.status = status_
    record.__pydantic_fields_set__ = _TRANSACTION_LINE_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = TransactionLine
    return record


def transaction_date_of(stored: StoredTransactionDate) -> TransactionDate:
    """What was stored as TransactionDate; an error where that is not certain."""
    record = blank(_BlankTransactionDate)
    record.transaction_id = stored.transaction_id.S
    record.date = epoch_from_text(stored.date.N, "milliseconds")
    record.__pydantic_fields_set__ = _TRANSACTION_DATE_NAMES
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = TransactionDate
    return record


TRANSACTION_READER: Final[StraightReader[Transaction]] = StraightReader(
    StoredTransaction, transaction_of, lambda stored: (text_of_uuid(stored.transaction_id.S),)
)

TRANSACTION_LINE_READER: Final[StraightReader[TransactionLine]] = StraightReader(
    StoredTransactionLine,
    transaction_line_of,
    lambda stored: (text_of_uuid(stored.transaction_id.S),),
)

TRANSACTION_DATE_READER: Final[StraightReader[TransactionDate]] = StraightReader(
    StoredTransactionDate,
    transaction_date_of,
    lambda stored: (text_of_uuid(stored.transaction_id.S),),
)
