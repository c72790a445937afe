"""Typed paths into a stored score."""

from datetime import datetime
from typing import Final

from dynarepo.codecs import DATETIME_MILLISECONDS, INTEGER, STRING
from dynarepo.fields import NumberField, TextField


class ScoreFields:
    """Typed paths into a stored Score, for conditions and changes."""

    player: Final = TextField[str]("player", STRING)
    played_at: Final = TextField[datetime]("played_at", DATETIME_MILLISECONDS)
    points: Final = NumberField[int]("points", INTEGER)
    level: Final = NumberField[int]("level", INTEGER)
    comment: Final = TextField[str]("comment", STRING)
