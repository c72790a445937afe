"""Typed paths into a stored order note."""

from typing import Final
from uuid import UUID

from dynarepo.codecs import STRING, UUID_TEXT
from dynarepo.fields import TextField


class OrderNoteFields:
    """Typed paths into a stored OrderNote, for conditions and changes."""

    order_number: Final = TextField[str]("orderNo", STRING)
    note_id: Final = TextField[UUID]("note_id", UUID_TEXT)
    text: Final = TextField[str]("text", STRING)
