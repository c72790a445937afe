"""Typed paths into a stored visit."""

from datetime import date
from typing import Final

from dynarepo.codecs import DATE, ULID_TEXT
from dynarepo.fields import TextField


class VisitFields:
    """Typed paths into a stored Visit, for conditions and changes."""

    visit_id: Final = TextField[str]("visit_id", ULID_TEXT)
    day: Final = TextField[date]("day", DATE)
