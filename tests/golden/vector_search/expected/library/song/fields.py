"""Typed paths into a stored song."""

from typing import Final

from dynarepo.codecs import INTEGER, STRING, vector_of
from dynarepo.fields import Field, NumberField, TextField


class SongFields:
    """Typed paths into a stored Song, for conditions and changes."""

    artist: Final = TextField[str]("artist", STRING)
    title: Final = TextField[str]("title", STRING)
    limit: Final = NumberField[int]("limit", INTEGER)
    sound: Final = Field[list[float]]("sound", vector_of(3))
