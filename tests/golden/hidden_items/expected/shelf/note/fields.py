"""Typed paths into a stored note."""

from datetime import datetime
from typing import Final
from uuid import UUID

from dynarepo.codecs import DATETIME_MICROSECONDS, EPOCH_SECONDS, INTEGER, STRING, UUID_TEXT
from dynarepo.fields import NumberField, OrderedField, TextField


class NoteFields:
    """Typed paths into a stored Note, for conditions and changes."""

    firm_id: Final = TextField[str]("firm_id", STRING)
    folder_id: Final = TextField[UUID]("folder_id", UUID_TEXT)
    number: Final = NumberField[int]("number", INTEGER)
    text: Final = TextField[str]("text", STRING)
    expires_at: Final = OrderedField[datetime]("expires_at", EPOCH_SECONDS)
    deleted_at: Final = TextField[datetime]("deleted_at", DATETIME_MICROSECONDS)
