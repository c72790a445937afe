"""Typed paths into a stored note."""

from typing import Final
from uuid import UUID

from dynarepo.codecs import STRING, UUID_TEXT
from dynarepo.fields import TextField


class NoteFields:
    """Typed paths into a stored Note, for conditions and changes."""

    id: Final = TextField[UUID]("id", UUID_TEXT)
    text: Final = TextField[str]("text", STRING)
