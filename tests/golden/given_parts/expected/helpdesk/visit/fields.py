"""Typed paths into a stored visit."""

from datetime import datetime
from typing import Final

from dynarepo.codecs import DATETIME_MICROSECONDS, INTEGER, STRING
from dynarepo.fields import NumberField, TextField


class VisitFields:
    """Typed paths into a stored Visit, for conditions and changes."""

    visitor: Final = TextField[str]("visitor", STRING)
    code: Final = TextField[str]("code", STRING)
    host: Final = TextField[str]("host", STRING)
    reason: Final = TextField[str]("reason", STRING)
    seen_at: Final = TextField[datetime]("seen_at", DATETIME_MICROSECONDS)
    version: Final = NumberField[int]("version", INTEGER)
    deleted_at: Final = TextField[datetime]("deleted_at", DATETIME_MICROSECONDS)
