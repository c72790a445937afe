"""Typed paths into a stored message."""

from datetime import date
from typing import Final
from uuid import UUID

from dynarepo.codecs import DATE, INTEGER, STRING, STRING_SET, UUID_TEXT
from dynarepo.fields import NumberField, SetField, TextField


class MessageFields:
    """Typed paths into a stored Message, for conditions and changes."""

    account_id: Final = TextField[UUID]("account_id", UUID_TEXT)
    number: Final = NumberField[int]("number", INTEGER)
    day: Final = TextField[date]("day", DATE)
    text: Final = TextField[str]("text", STRING)
    topics: Final = SetField[str]("topics", STRING_SET)
