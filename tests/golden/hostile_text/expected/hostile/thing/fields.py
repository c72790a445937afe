"""Typed paths into a stored thing."""

from typing import Final
from uuid import UUID

from dynarepo.codecs import STRING, UUID_TEXT
from dynarepo.fields import TextField

from .._fields import MOOD_CODEC, PART_CODEC, PartField
from .._types import Mood


class ThingFields:
    """Typed paths into a stored Thing, for conditions and changes."""

    thing_id: Final = TextField[UUID]("thing_id", UUID_TEXT)
    label: Final = TextField[str]("label", STRING)
    mood: Final = TextField[Mood]("mood", MOOD_CODEC)
    code: Final = TextField[str]("code", STRING)
    part: Final = PartField("part", PART_CODEC)
    note: Final = TextField[str]('odd "name" {{ x }}', STRING)
