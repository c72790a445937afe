"""Typed paths into a stored letter."""

from datetime import date
from typing import Final
from uuid import UUID

from dynarepo.codecs import DATE, INTEGER, STRING, UUID_TEXT
from dynarepo.fields import EncryptedField, NumberField, TextField


class LetterFields:
    """Typed paths into a stored Letter, for conditions and changes."""

    box_id: Final = TextField[UUID]("box_id", UUID_TEXT)
    number: Final = NumberField[int]("number", INTEGER)
    day: Final = TextField[date]("day", DATE)
    text: Final = EncryptedField[str]("text", STRING)
