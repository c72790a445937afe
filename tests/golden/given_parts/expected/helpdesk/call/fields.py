"""Typed paths into a stored call."""

from typing import Final

from dynarepo.codecs import INTEGER, STRING
from dynarepo.fields import NumberField, TextField


class CallFields:
    """Typed paths into a stored Call, for conditions and changes."""

    line: Final = TextField[str]("line", STRING)
    queue: Final = TextField[str]("queue", STRING)
    weight: Final = NumberField[int]("weight", INTEGER)
    topic: Final = TextField[str]("topic", STRING)
    result: Final = TextField[str]("result", STRING)
