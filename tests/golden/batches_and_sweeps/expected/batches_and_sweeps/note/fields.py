"""Typed paths into a stored note."""

from typing import Final
from uuid import UUID

from dynarepo.codecs import INTEGER, STRING, UUID_TEXT
from dynarepo.fields import NumberField, TextField


class NoteFields:
    """Typed paths into a stored Note, for conditions and changes."""

    customer_id: Final = TextField[UUID]("customer_id", UUID_TEXT)
    number: Final = NumberField[int]("number", INTEGER)
    text: Final = TextField[str]("text", STRING)
