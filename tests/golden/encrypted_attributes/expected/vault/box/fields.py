"""Typed paths into a stored box."""

from typing import Final
from uuid import UUID

from dynarepo.codecs import INTEGER, STRING, UUID_TEXT
from dynarepo.fields import EncryptedField, NumberField, TextField


class BoxFields:
    """Typed paths into a stored Box, for conditions and changes."""

    box_id: Final = TextField[UUID]("box_id", UUID_TEXT)
    holder: Final = TextField[str]("holder", STRING)
    code: Final = EncryptedField[str]("code", STRING)
    word: Final = TextField[str]("word", STRING)
    version: Final = NumberField[int]("version", INTEGER)
