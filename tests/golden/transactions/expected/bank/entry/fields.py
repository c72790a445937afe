"""Typed paths into a stored entry."""

from decimal import Decimal
from typing import Final
from uuid import UUID

from dynarepo.codecs import DECIMAL, INTEGER, STRING_SET, UUID_TEXT
from dynarepo.fields import NumberField, SetField, TextField


class EntryFields:
    """Typed paths into a stored Entry, for conditions and changes."""

    account_id: Final = TextField[UUID]("account_id", UUID_TEXT)
    number: Final = NumberField[int]("number", INTEGER)
    amount: Final = NumberField[Decimal]("amount", DECIMAL)
    labels: Final = SetField[str]("labels", STRING_SET)
