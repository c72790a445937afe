"""Typed paths into a stored snapshot."""

from typing import Any, Final

from dynarepo.codecs import ANY, INTEGER, STRING, map_of
from dynarepo.fields import AnyField, MapField, NumberField, TextField


class SnapshotFields:
    """Typed paths into a stored Snapshot, for conditions and changes."""

    stream: Final = TextField[str]("stream", STRING)
    number: Final = NumberField[int]("number", INTEGER)
    state: Final = MapField[Any, AnyField]("state", map_of(ANY), lambda path: AnyField(path))
