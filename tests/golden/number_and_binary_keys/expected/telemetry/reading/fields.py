"""Typed paths into a stored reading."""

from datetime import datetime
from decimal import Decimal
from typing import Final

from dynarepo.codecs import DECIMAL, EPOCH_MILLISECONDS, INTEGER
from dynarepo.fields import NumberField, OrderedField


class ReadingFields:
    """Typed paths into a stored Reading, for conditions and changes."""

    sensor: Final = NumberField[int]("sensor", INTEGER)
    taken_at: Final = OrderedField[datetime]("taken_at", EPOCH_MILLISECONDS)
    level: Final = NumberField[int]("level", INTEGER)
    value: Final = NumberField[Decimal]("value", DECIMAL)
