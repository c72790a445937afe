"""Typed paths into a stored holiday."""

from datetime import date
from typing import Final

from dynarepo.codecs import DATE
from dynarepo.fields import TextField


class HolidayFields:
    """Typed paths into a stored Holiday, for conditions and changes."""

    day: Final = TextField[date]("day", DATE)
