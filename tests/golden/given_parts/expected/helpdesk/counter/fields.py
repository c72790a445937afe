"""Typed paths into a stored counter."""

from typing import Final

from dynarepo.codecs import INTEGER, STRING
from dynarepo.fields import NumberField, TextField


class CounterFields:
    """Typed paths into a stored Counter, for conditions and changes."""

    name: Final = TextField[str]("name", STRING)
    note: Final = TextField[str]("note", STRING)
    version: Final = NumberField[int]("version", INTEGER)
