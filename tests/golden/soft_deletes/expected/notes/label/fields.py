"""Typed paths into a stored label."""

from datetime import datetime
from typing import Final

from dynarepo.codecs import DATETIME_MICROSECONDS, STRING
from dynarepo.fields import TextField


class LabelFields:
    """Typed paths into a stored Label, for conditions and changes."""

    name: Final = TextField[str]("name", STRING)
    color: Final = TextField[str]("color", STRING)
    deleted_at: Final = TextField[datetime]("deleted_at", DATETIME_MICROSECONDS)
