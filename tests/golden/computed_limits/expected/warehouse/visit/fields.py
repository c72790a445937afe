"""Typed paths into a stored visit."""

from datetime import datetime
from typing import Final

from dynarepo.codecs import EPOCH_SECONDS, INTEGER, STRING
from dynarepo.fields import NumberField, OrderedField, TextField


class VisitFields:
    """Typed paths into a stored Visit, for conditions and changes."""

    visitor: Final = TextField[str]("visitor", STRING)
    count: Final = NumberField[int]("count", INTEGER)
    ends_at: Final = OrderedField[datetime]("ends_at", EPOCH_SECONDS)
