"""Typed paths into a stored note."""

from datetime import datetime
from typing import Final
from uuid import UUID

from dynarepo.codecs import DATETIME_MICROSECONDS, EPOCH_SECONDS, INTEGER, STRING, UUID_TEXT
from dynarepo.fields import NumberField, OrderedField, TextField


class NoteFields:
    """Typed paths into a stored Note, for conditions and changes."""

    note_id: Final = TextField[UUID]("note_id", UUID_TEXT)
    author: Final = TextField[str]("author", STRING)
    topic: Final = TextField[str]("topic", STRING)
    text: Final = TextField[str]("text", STRING)
    version: Final = NumberField[int]("version", INTEGER)
    deleted_at: Final = TextField[datetime]("deleted_at", DATETIME_MICROSECONDS)
    deleted_by: Final = TextField[str]("deleted_by", STRING)
    expires_at: Final = OrderedField[datetime]("expires_at", EPOCH_SECONDS)
