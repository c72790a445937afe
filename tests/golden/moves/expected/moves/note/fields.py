"""Typed paths into a stored note."""

from datetime import date, datetime
from typing import Final

from dynarepo.codecs import DATE, EPOCH_SECONDS, INTEGER, STRING
from dynarepo.fields import NumberField, OrderedField, TextField


class NoteFields:
    """Typed paths into a stored Note, for conditions and changes."""

    shop_id: Final = TextField[str]("shop_id", STRING)
    author: Final = TextField[str]("author", STRING)
    day: Final = TextField[date]("day", DATE)
    number: Final = NumberField[int]("number", INTEGER)
    text: Final = TextField[str]("text", STRING)
    expires_at: Final = OrderedField[datetime]("expires_at", EPOCH_SECONDS)
