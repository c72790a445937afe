"""What makes account models of the JSON text of stored items."""

from datetime import datetime
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
from dynarepo.wire.tagged import Mapped, Number, Text, Truth

from .. import _stored
from .._types import Currency, DateSpan
from .model import Account, AccountLine, AccountType


class StoredAccount(Struct, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The stored form of Account, as types."""

    account_id: Text[UUID] = field(name="accountId")
    user_id: Text[Annotated[str, Meta(min_length=1)]] = field(name="userId")
    account_name: Text[Annotated[str, Meta(min_length=1, max_length=100)]] = field(
        name="accountName"
    )
    account_type: Text[AccountType] | UnsetType = field(default=UNSET, name="accountType")
    institution: Text[Annotated[str, Meta(max_length=100)]] | UnsetType = UNSET
    account_number: Text[Annotated[str, Meta(max_length=34)]] | UnsetType = field(
        default=UNSET, name="accountNumber"
    )
    currency: Text[Currency] | UnsetType = UNSET
    balance: Number | UnsetType = UNSET
    balance_date: Number | UnsetType = field(default=UNSET, name="balanceDate")
    is_active: Truth | UnsetType = field(default=UNSET, name="isActive")
    default_file_map_id: Text[UUID] | UnsetType = field(default=UNSET, name="defaultFileMapId")
    imports: Mapped[_stored.StoredDateSpan] | UnsetType = UNSET
    notes: Text[Annotated[str, Meta(max_length=1000)]] | UnsetType = UNSET
    created_at: Number = field(name="createdAt")
    updated_at: Number = field(name="updatedAt")
    version: Number


class StoredAccountLine(Struct, gc=False, kw_only=True):
    """The stored form of AccountLine, as types."""

    account_id: Text[UUID] = field(name="accountId")
    account_name: Text[Annotated[str, Meta(min_length=1, max_length=100)]] = field(
        name="accountName"
    )
    account_type: Text[AccountType] | UnsetType = field(default=UNSET, name="accountType")
    currency: Text[Currency] | UnsetType = UNSET
    balance: Number | UnsetType = UNSET
    is_active: Truth | UnsetType = field(default=UNSET, name="isActive")


_ACCOUNT_NAMES: Final = GivenNames(
    ("account_id", "user_id", "account_name", "created_at", "updated_at", "version"),
    "account_type",
    "institution",
    "account_number",
    "currency",
    "balance",
    "balance_date",
    "is_active",
    "default_file_map_id",
    "imports",
    "notes",
)
_ACCOUNT_LINE_NAMES: Final = GivenNames(
    ("account_id", "account_name"), "account_type", "currency", "balance", "is_active"
)
_BlankAccount: Final = blank_of(Account)
_BlankAccountLine: Final = blank_of(AccountLine)


def account_of(stored: StoredAccount) -> Account:
    """What was stored as Account; an error where that is not certain."""
    absent = 0
    if stored.account_type is UNSET:
        account_type_: AccountType = "checking"
        absent |= 1
    else:
        account_type_ = stored.account_type.S
    if stored.institution is UNSET:
        institution_: str | None = None
        absent |= 2
    else:
        institution_ = stored.institution.S
    if stored.account_number is UNSET:
        account_number_: str | None = None
        absent |= 4
    else:
        account_number_ = stored.account_number.S
    if stored.currency is UNSET:
        currency_: Currency = "USD"
        absent |= 8
    else:
        currency_ = stored.currency.S
    if stored.balance is UNSET:
        balance_: Decimal = Decimal("0")
        absent |= 16
    else:
        balance_ = exact(stored.balance.N)
    if stored.balance_date is UNSET:
        balance_date_: datetime | None = None
        absent |= 32
    else:
        balance_date_ = epoch_from_text(stored.balance_date.N, "milliseconds")
    if stored.is_active is UNSET:
        is_active_: bool = True
        absent |= 64
    else:
        is_active_ = stored.is_active.BOOL
    if stored.default_file_map_id is UNSET:
        default_file_map_id_: UUID | None = None
        absent |= 128
    else:
        default_file_map_id_ = stored.default_file_map_id.S
    if stored.imports is UNSET:
        imports_: DateSpan | None = None
        absent |= 256
    else:
        imports_ = _stored.date_span_of(stored.imports.M)
    if stored.notes is UNSET:
        notes_: str | None = None
        absent |= 512
    else:
        notes_ = stored.notes.S
    record = blank(_BlankAccount)
    record.account_id = stored.account_id.S
    record.user_id = stored.user_id.S
    record.account_name = stored.account_name.S
    record.account_type = account_type_
    record.institution = institution_
    record.account_number = account_number_
    record.currency = currency_
    record.balance = balance_
    record.balance_date = balance_date_
    record.is_active = is_active_
    record.default_file_map_id = default_file_map_id_
    record.imports = imports_
    record.notes = notes_
    record.created_at = epoch_from_text(stored.created_at.N, "milliseconds")
    record.updated_at = epoch_from_text(stored.updated_at.N, "milliseconds")
    record.version = int(stored.version.N)
    record.__pydantic_fields_set__ = _ACCOUNT_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = Account
    return record


def account_line_of(stored: StoredAccountLine) -> AccountLine:
    """What was stored as AccountLine; an error where that is not certain."""
    absent = 0
    if stored.account_type is UNSET:
        account_type_: AccountType = "checking"
        absent |= 1
    else:
        account_type_ = stored.account_type.S
    if stored.currency is UNSET:
        currency_: Currency = "USD"
        absent |= 2
    else:
        currency_ = stored.currency.S
    if stored.balance is UNSET:
        balance_: Decimal = Decimal("0")
        absent |= 4
    else:
        balance_ = exact(stored.balance.N)
    if stored.is_active is UNSET:
        is_active_: bool = True
        absent |= 8
    else:
        is_active_ = stored.is_active.BOOL
    record = blank(_BlankAccountLine)
    record.account_id = stored.account_id.S
    record.account_name = stored.account_name.S
    record.account_type = account_type_
    record.currency = currency_
    record.balance = balance_
    record.is_active = is_active_
    record.__pydantic_fields_set__ = _ACCOUNT_LINE_NAMES[absent]
    record.__pydantic_extra__ = None
    record.__pydantic_private__ = None
    record.__class__ = AccountLine
    return record


ACCOUNT_READER: Final[StraightReader[Account]] = StraightReader(
    StoredAccount, account_of, lambda stored: (text_of_uuid(stored.account_id.S),)
)

ACCOUNT_LINE_READER: Final[StraightReader[AccountLine]] = StraightReader(
    StoredAccountLine, account_line_of, lambda stored: (text_of_uuid(stored.account_id.S),)
)
