"""Typed paths into a stored event."""

from datetime import datetime
from typing import Final

from dynarepo.codecs import EPOCH_SECONDS, INTEGER, STRING
from dynarepo.fields import NumberField, OrderedField, TextField


class EventFields:
    """Typed paths into a stored Event, for conditions and changes."""

    stream: Final = TextField[str]("stream", STRING)
    number: Final = NumberField[int]("number", INTEGER)
    kind: Final = TextField[str]("kind", STRING)
    expires_at: Final = OrderedField[datetime]("expires_at", EPOCH_SECONDS)
