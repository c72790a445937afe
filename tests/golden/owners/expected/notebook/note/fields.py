"""Typed paths into a stored note."""

from typing import Final
from uuid import UUID

from dynarepo.codecs import BOOLEAN, INTEGER, STRING, UUID_TEXT
from dynarepo.fields import BooleanField, NumberField, TextField


class NoteFields:
    """Typed paths into a stored Note, for conditions and changes."""

    note_id: Final = TextField[UUID]("note_id", UUID_TEXT)
    writer_id: Final = TextField[str]("writer_id", STRING)
    topic: Final = TextField[str]("topic", STRING)
    text: Final = TextField[str]("body", STRING)
    pinned: Final = BooleanField("pinned", BOOLEAN)
    version: Final = NumberField[int]("version", INTEGER)
