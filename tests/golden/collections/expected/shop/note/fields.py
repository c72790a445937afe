"""Typed paths into a stored note."""

from datetime import date
from typing import Final
from uuid import UUID

from dynarepo.codecs import DATE, STRING, ULID_TEXT, UUID_TEXT
from dynarepo.fields import TextField


class NoteFields:
    """Typed paths into a stored Note, for conditions and changes."""

    customer_id: Final = TextField[UUID]("customer_id", UUID_TEXT)
    note_id: Final = TextField[str]("note_id", ULID_TEXT)
    written_on: Final = TextField[date]("written_on", DATE)
    text: Final = TextField[str]("text", STRING)
