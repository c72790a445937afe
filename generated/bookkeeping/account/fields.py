"""Typed paths into a stored account."""

from datetime import datetime
from decimal import Decimal
from typing import Final
from uuid import UUID

from dynarepo.codecs import (
    BOOLEAN,
    DECIMAL,
    EPOCH_MILLISECONDS,
    INTEGER,
    STRING,
    UUID_TEXT,
    Codec,
    choice_of,
)
from dynarepo.fields import BooleanField, NumberField, OrderedField, TextField

from .._fields import CURRENCY_CODEC, DATE_SPAN_CODEC, DateSpanField
from .._types import Currency
from .model import AccountType

ACCOUNT_TYPE_CODEC: Final[Codec[AccountType]] = choice_of(
    "checking", "savings", "credit_card", "investment", "loan", "other"
)


class AccountFields:
    """Typed paths into a stored Account, for conditions and changes."""

    account_id: Final = TextField[UUID]("accountId", UUID_TEXT)
    user_id: Final = TextField[str]("userId", STRING)
    account_name: Final = TextField[str]("accountName", STRING)
    account_type: Final = TextField[AccountType]("accountType", ACCOUNT_TYPE_CODEC)
    institution: Final = TextField[str]("institution", STRING)
    account_number: Final = TextField[str]("accountNumber", STRING)
    currency: Final = TextField[Currency]("currency", CURRENCY_CODEC)
    balance: Final = NumberField[Decimal]("balance", DECIMAL)
    balance_date: Final = OrderedField[datetime]("balanceDate", EPOCH_MILLISECONDS)
    is_active: Final = BooleanField("isActive", BOOLEAN)
    default_file_map_id: Final = TextField[UUID]("defaultFileMapId", UUID_TEXT)
    imports: Final = DateSpanField("imports", DATE_SPAN_CODEC)
    notes: Final = TextField[str]("notes", STRING)
    created_at: Final = OrderedField[datetime]("createdAt", EPOCH_MILLISECONDS)
    updated_at: Final = OrderedField[datetime]("updatedAt", EPOCH_MILLISECONDS)
    version: Final = NumberField[int]("version", INTEGER)
