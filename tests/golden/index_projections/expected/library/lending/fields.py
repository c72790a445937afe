"""Typed paths into a stored lending."""

from datetime import date, datetime
from typing import Final
from uuid import UUID

from dynarepo.codecs import DATE, DATETIME_MICROSECONDS, INTEGER, STRING, UUID_TEXT
from dynarepo.fields import NumberField, TextField


class LendingFields:
    """Typed paths into a stored Lending, for conditions and changes."""

    lending_id: Final = TextField[UUID]("lending_id", UUID_TEXT)
    copy_number: Final = NumberField[int]("c", INTEGER)
    reader: Final = TextField[str]("reader", STRING)
    due: Final = TextField[date]("due", DATE)
    returned_at: Final = TextField[datetime]("returned_at", DATETIME_MICROSECONDS)
    number: Final = NumberField[int]("number", INTEGER)
    note: Final = TextField[str]("note", STRING)
