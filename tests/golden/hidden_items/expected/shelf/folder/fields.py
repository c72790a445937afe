"""Typed paths into a stored folder."""

from datetime import datetime
from typing import Final
from uuid import UUID

from dynarepo.codecs import EPOCH_SECONDS, STRING, UUID_TEXT
from dynarepo.fields import OrderedField, TextField


class FolderFields:
    """Typed paths into a stored Folder, for conditions and changes."""

    firm_id: Final = TextField[str]("firm_id", STRING)
    folder_id: Final = TextField[UUID]("folder_id", UUID_TEXT)
    expires_at: Final = OrderedField[datetime]("expires_at", EPOCH_SECONDS)
