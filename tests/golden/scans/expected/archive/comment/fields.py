"""Typed paths into a stored comment."""

from typing import Final
from uuid import UUID

from dynarepo.codecs import INTEGER, STRING, UUID_TEXT
from dynarepo.fields import NumberField, TextField


class CommentFields:
    """Typed paths into a stored Comment, for conditions and changes."""

    document_id: Final = TextField[UUID]("document_id", UUID_TEXT)
    number: Final = NumberField[int]("number", INTEGER)
    text: Final = TextField[str]("text", STRING)
