"""Typed paths into a stored document."""

from datetime import datetime
from typing import Final
from uuid import UUID

from dynarepo.codecs import DATETIME_MILLISECONDS, INTEGER, STRING, UUID_TEXT
from dynarepo.fields import NumberField, TextField


class DocumentFields:
    """Typed paths into a stored Document, for conditions and changes."""

    document_id: Final = TextField[UUID]("document_id", UUID_TEXT)
    owner: Final = TextField[str]("owner", STRING)
    text: Final = TextField[str]("text", STRING)
    created_at: Final = TextField[datetime]("created_at", DATETIME_MILLISECONDS)
    updated_at: Final = TextField[datetime]("updated_at", DATETIME_MILLISECONDS)
    version: Final = NumberField[int]("version", INTEGER)
