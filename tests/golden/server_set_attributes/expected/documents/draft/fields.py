"""Typed paths into a stored draft."""

from datetime import datetime
from typing import Final
from uuid import UUID

from dynarepo.codecs import DATETIME_MILLISECONDS, EPOCH_SECONDS, STRING, UUID_TEXT
from dynarepo.fields import OrderedField, TextField


class DraftFields:
    """Typed paths into a stored Draft, for conditions and changes."""

    document_id: Final = TextField[UUID]("document_id", UUID_TEXT)
    created_at: Final = OrderedField[datetime]("created_at", EPOCH_SECONDS)
    text: Final = TextField[str]("text", STRING)
    updated_at: Final = TextField[datetime]("updated_at", DATETIME_MILLISECONDS)
