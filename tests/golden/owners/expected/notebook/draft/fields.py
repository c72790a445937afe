"""Typed paths into a stored draft."""

from typing import Final
from uuid import UUID

from dynarepo.codecs import STRING, UUID_TEXT
from dynarepo.fields import TextField


class DraftFields:
    """Typed paths into a stored Draft, for conditions and changes."""

    writer_id: Final = TextField[str]("writer_id", STRING)
    draft_id: Final = TextField[UUID]("draft_id", UUID_TEXT)
    text: Final = TextField[str]("text", STRING)
    subject: Final = TextField[str]("subject", STRING)
